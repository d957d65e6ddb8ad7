package org.gongjian.people;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** Where somebody lives: 1 to 200 characters. */
public record Address(String value) {

    private static final int LONGEST = 200;

    public Address {
        value = value.strip();
        Verdict.require(
                        !value.isEmpty() && value.codePointCount(0, value.length()) <= LONGEST,
                        Reason.of("people.address.length", LONGEST))
                .orRefuse("address");
    }

    @Override
    public String toString() {
        return "***";
    }
}
