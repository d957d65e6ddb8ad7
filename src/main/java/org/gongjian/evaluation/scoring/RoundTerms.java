package org.gongjian.evaluation.scoring;

import java.time.LocalDate;
import org.gongjian.evaluation.standards.EditionId;

/**
 * A round of a campaign as scores need it.
 *
 * @param number 1 to 60
 * @param edition what it is measured with
 * @param weight how much of the campaign's score it is
 * @param closed whether it counts for the campaign's score
 */
public record RoundTerms(
        int number, EditionId edition, int weight, LocalDate beginsOn, LocalDate endsOn, boolean closed) {}
