package org.gongjian.publishing;

import org.gongjian.activities.ActivityView;
import org.gongjian.activities.HostRole;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Editors and district officers write, review, publish, correct and withdraw. The coordinators of an activity's hosts, and
 * officers above them, may draft. A draft is read by those, and by all people of the hosts.
 */
@Component
class BulletinPermissions {

    private final Authority authority;

    BulletinPermissions(Authority authority) {
        this.authority = authority;
    }

    Verdict mayPublish(Actor actor) {
        return authority.mayPublish(actor);
    }

    Verdict mayDraft(Actor actor, ActivityView activity) {
        boolean may = mayPublish(actor).isAllowed()
                || activity.hosts().all().stream()
                        .anyMatch(host -> (host.role() != HostRole.ASSISTING && coordinates(actor, host.unit()))
                                || authority.mayOversee(actor, host.unit()).isAllowed());
        return Verdict.require(may, Reason.of("publishing.refused.draft"));
    }

    /** Whether there is any activity somebody may draft a bulletin about. */
    Verdict mayDraftSome(Actor actor) {
        boolean may = mayPublish(actor).isAllowed() || actor.has(Role.COORDINATOR) || actor.has(Role.STREET_OFFICER);
        return Verdict.require(may, Reason.of("publishing.refused.draft"));
    }

    /** Who reads what is not published. */
    Verdict mayReadDraft(Actor actor, ActivityView activity) {
        boolean may = mayPublish(actor).isAllowed()
                || activity.hosts().units().stream()
                        .anyMatch(unit -> authority.mayActFor(actor, unit).isAllowed());
        return Verdict.require(may, Reason.of("refused.missing"));
    }

    /** As what the public is told that somebody acted; null for the system. */
    static @Nullable Role roleOf(Actor actor) {
        if (actor.has(Role.EDITOR)) {
            return Role.EDITOR;
        }
        return actor.has(Role.DISTRICT_OFFICER)
                ? Role.DISTRICT_OFFICER
                : actor.mandates().stream().findFirst().map(Mandate::role).orElse(null);
    }

    private static boolean coordinates(Actor actor, UnitId unit) {
        return actor.has(Role.COORDINATOR) && actor.actsFor(unit);
    }
}
