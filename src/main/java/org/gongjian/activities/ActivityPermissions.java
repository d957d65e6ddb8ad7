package org.gongjian.activities;

import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/**
 * Who may plan, change, hold and cancel activities: the people of a unit that hosts or organizes it, and the officers above
 * that unit. A unit that only assists changes nothing.
 */
@Component
class ActivityPermissions {

    private final Authority authority;

    ActivityPermissions(Authority authority) {
        this.authority = authority;
    }

    /** Whether the person may keep an activity with these hosts. */
    Verdict mayKeep(Actor by, Hosts hosts) {
        return Verdict.require(
                hosts.answering().stream()
                        .anyMatch(unit -> authority.mayActFor(by, unit).isAllowed()),
                Reason.of("activities.refused.not-hosting"));
    }

    /** Whether there is any unit the person may plan an activity for. */
    Verdict mayPlan(Actor by) {
        return Verdict.require(
                by.isDistrictOfficer()
                        || by.has(Role.STREET_OFFICER)
                        || !by.units().isEmpty(),
                Reason.of("activities.refused.plan"));
    }

    /** In whose name: that of the host the person acts for. */
    Author author(Actor by, Hosts hosts) {
        List<UnitId> own = hosts.answering().stream().filter(by::actsFor).toList();
        return own.isEmpty() ? by.author() : by.authorFor(own.getFirst());
    }
}
