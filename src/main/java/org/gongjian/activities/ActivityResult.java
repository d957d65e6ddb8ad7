package org.gongjian.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.jspecify.annotations.Nullable;

/** What came of an activity: how many took part and what it led to, as far as it is known. */
public record ActivityResult(
        @Nullable Attendance attendance,
        @Longest(1_000) @Nullable Localized outcome) {

    public static final ActivityResult UNKNOWN = new ActivityResult(null, null);

    List<String> differencesTo(ActivityResult other) {
        List<String> names = new ArrayList<>();
        if (!Objects.equals(attendance, other.attendance)) {
            names.add("attendance");
        }
        if (!Objects.equals(outcome, other.outcome)) {
            names.add("outcome");
        }
        return names;
    }
}
