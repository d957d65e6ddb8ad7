package org.gongjian.evaluation.visits;

import org.gongjian.district.Localized;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.identity.UnitId;

/**
 * A problem of an open round that is not closed yet.
 *
 * @param campaign what the campaign is called
 */
public record OpenProblem(SiteProblem problem, Entrant entrant, UnitId organizer, Localized campaign) {}
