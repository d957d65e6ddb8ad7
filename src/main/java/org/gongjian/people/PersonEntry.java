package org.gongjian.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The record of a person for those who keep it, whatever became of it. One that was merged shows what it said before.
 *
 * @param name null once erased
 * @param phone such as {@code 138****1234}
 * @param idNumber such as {@code 110***********002X}
 * @param mergedInto who speaks for both
 */
public record PersonEntry(
        PersonId id,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String idNumber,
        boolean hasAddress,
        @Nullable PersonId mergedInto,
        @Nullable Instant erasedAt,
        int version) {

    public boolean isErased() {
        return erasedAt != null;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Neither merged nor erased. */
    public boolean isStanding() {
        return !isErased() && !isMerged();
    }

    public boolean hasHiddenFields() {
        return phone != null || idNumber != null || hasAddress;
    }

    public Age age(LocalDate day) {
        return Age.of(birthDate, day);
    }
}
