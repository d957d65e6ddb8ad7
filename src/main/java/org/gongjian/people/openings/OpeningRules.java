package org.gongjian.people.openings;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.jspecify.annotations.Nullable;

/** Under what condition masked fields open: a minor's only while a second person's permission lasts. */
final class OpeningRules {

    private OpeningRules() {}

    static Verdict mayOpen(Age age, Optional<Permission> open) {
        return Verdict.require(!age.isMinor() || open.isPresent(), Reason.of("people.opening.needs-permission"));
    }

    static Verdict mayAsk(Age age) {
        return Verdict.require(age.isMinor(), Reason.of("people.opening.no-minor"));
    }

    static Verdict isSecondPerson(Permission asked, @Nullable UUID by) {
        return Verdict.require(!asked.askedBy().equals(by), Reason.of("people.opening.second-person"));
    }

    static Verdict isUndecided(Permission asked) {
        return Verdict.require(
                asked.state() == Permission.State.ASKED,
                Reason.of("people.opening.decided", asked.state().label()));
    }
}
