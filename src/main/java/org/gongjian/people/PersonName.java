package org.gongjian.people;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What a person is called: 1 to 100 characters, no control characters. */
record PersonName(String value) {

    private static final int LONGEST = 100;

    PersonName {
        value = value.strip();
        Verdict.require(!value.isEmpty(), Reason.of("people.name.missing"))
                .and(Verdict.require(
                        value.codePointCount(0, value.length()) <= LONGEST, Reason.of("people.name.long", LONGEST)))
                .and(Verdict.require(
                        value.codePoints().noneMatch(Character::isISOControl), Reason.of("people.name.control")))
                .orRefuse("name");
    }
}
