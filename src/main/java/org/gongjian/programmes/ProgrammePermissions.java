package org.gongjian.programmes;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit's people keep its programmes; officers and coordinators add words; district officers keep the categories. */
@Component
class ProgrammePermissions {

    private final Authority authority;

    ProgrammePermissions(Authority authority) {
        this.authority = authority;
    }

    /** Whether somebody may add any programme at all: who sees the button. */
    Verdict mayAddSome(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer()
                        || actor.has(Role.STREET_OFFICER)
                        || !actor.units().isEmpty(),
                Reason.of("programmes.refused.keep"));
    }

    /** A programme without an owner is the district's own. */
    Verdict mayKeep(Actor actor, @Nullable UnitId owner) {
        boolean may = owner == null
                ? authority.mayKeepOffice(actor).isAllowed()
                : authority.mayActFor(actor, owner).isAllowed();
        return Verdict.require(may, Reason.of("programmes.refused.keep"));
    }

    Verdict mayAddWords(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer() || actor.has(Role.STREET_OFFICER) || actor.has(Role.COORDINATOR),
                Reason.of("programmes.refused.words"));
    }

    /** What a word is called is everybody's: only an officer of the whole district renames it. */
    Verdict mayRenameWords(Actor actor) {
        return authority.mayKeepOffice(actor);
    }

    Verdict mayKeepCategories(Actor actor) {
        return authority.mayKeepOffice(actor);
    }
}
