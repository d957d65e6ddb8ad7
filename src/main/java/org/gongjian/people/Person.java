package org.gongjian.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as pages may show one: name and birth date in plain, the rest masked.
 *
 * @param phone such as {@code 138****1234}
 * @param idNumber such as {@code 110***********002X}
 */
public record Person(
        PersonId id,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String idNumber,
        boolean hasAddress,
        int version) {}
