package org.gongjian.evaluation.campaigns;

import java.time.LocalDate;

/**
 * A round of the calendar.
 *
 * @param endsOn the last day on which evidence counts for it
 * @param weight how much of the final score it is, beside those of the others, 1 to 100
 */
public record PlannedRound(LocalDate beginsOn, LocalDate endsOn, int weight) {}
