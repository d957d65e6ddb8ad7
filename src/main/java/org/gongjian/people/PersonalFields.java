package org.gongjian.people;

import org.jspecify.annotations.Nullable;

/** The personal fields of one person in plain, for the moment they are needed. */
public record PersonalFields(
        @Nullable PhoneNumber phone,
        @Nullable ResidentIdNumber idNumber,
        @Nullable Address address) {}
