package org.gongjian.evaluation.campaigns;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** The organizer's side runs a campaign; a unit's own people declare and appeal; nobody decides twice about one entrant. */
@Component
class CampaignPermissions {

    private final Authority authority;

    CampaignPermissions(Authority authority) {
        this.authority = authority;
    }

    Verdict mayRun(Actor actor, UnitId organizer) {
        return because(authority.mayActFor(actor, organizer).isAllowed(), "evaluation.campaigns.refused.run");
    }

    /** Whether somebody may run a campaign of any unit at all. */
    Verdict mayRunSomewhere(Actor actor) {
        return because(
                actor.isDistrictOfficer()
                        || actor.has(Role.STREET_OFFICER)
                        || !actor.units().isEmpty(),
                "evaluation.campaigns.refused.run");
    }

    Verdict mayDeclare(Actor actor, UnitId entrant) {
        return because(authority.mayAnswerFor(actor, entrant).isAllowed(), "evaluation.campaigns.refused.declare");
    }

    /** Whether somebody may declare any unit at all. */
    Verdict mayDeclareSomewhere(Actor actor) {
        return because(!actor.units().isEmpty(), "evaluation.campaigns.refused.declare");
    }

    /** Whoever belongs to the entrant does not judge it. */
    Verdict mayJudge(Actor actor, Campaign campaign, CampaignEntry entry) {
        return mayRun(actor, campaign.organizer())
                .and(because(!actor.actsFor(entry.entrant()), "evaluation.campaigns.refused.own"));
    }

    /** An appeal is decided by somebody who has not decided about this entrant before. */
    Verdict mayAnswer(
            Actor actor, Campaign campaign, CampaignEntry entry, CampaignObjection objection, Set<UUID> answered) {
        boolean first = Stream.concat(Stream.of(campaign.madePublicBy(), entry.settledBy()), answered.stream())
                .filter(Objects::nonNull)
                .anyMatch(actor::standsFor);
        return mayJudge(actor, campaign, entry)
                .and(because(
                        objection.kind() != CampaignObjection.Kind.APPEAL || !first,
                        "evaluation.campaigns.refused.first"));
    }

    /** Whether somebody sees an entry that is not public. */
    boolean isInside(Actor actor, Campaign campaign, CampaignEntry entry) {
        return mayRun(actor, campaign.organizer()).isAllowed()
                || authority.mayActFor(actor, entry.entrant()).isAllowed();
    }

    private static Verdict because(boolean may, String refusal) {
        return Verdict.require(may, Reason.of(refusal));
    }
}
