package org.gongjian.evaluation.visits;

import org.gongjian.district.Verdict;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.files.FilesOf;

/**
 * A problem as a reader sees it.
 *
 * @param mayAnswer whether the reader may say for the entrant what was done
 * @param mayRecheck whether the reader may close it or send it back
 */
public record ProblemView(
        SiteProblem problem,
        SitePoint point,
        Entrant entrant,
        MeasuredRound round,
        Indicator leaf,
        FilesOf files,
        Verdict mayAnswer,
        Verdict mayRecheck) {}
