package org.gongjian.evaluation.surveys;

import java.util.List;

/**
 * How far a questionnaire is, and what came of it.
 *
 * @param answers how many there are
 * @param leaves empty while it takes answers, and where there are too few
 */
public record SurveyResult(Survey survey, int answers, List<LeafResult> leaves) {

    public SurveyResult {
        leaves = List.copyOf(leaves);
    }

    public boolean isTooFew() {
        return !survey.isOpen() && answers < Survey.FEWEST;
    }
}
