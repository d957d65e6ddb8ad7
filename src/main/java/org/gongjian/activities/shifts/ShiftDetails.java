package org.gongjian.activities.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a shift.
 *
 * @param name null where the activity has but one
 * @param endsAt after {@code startsAt}, by a week at most
 * @param volunteerService whether those who come give service: a visit is none, its driver's shift is
 * @param capacity places, 1 to 100,000
 */
public record ShiftDetails(
        @Nullable Localized name,
        Instant startsAt,
        Instant endsAt,
        boolean volunteerService,
        int capacity,
        SignUpTerms terms) {

    public static final int MOST_PLACES = 100_000;
    public static final Duration LONGEST = Duration.ofDays(7);

    public ShiftDetails {
        Verdict.require(endsAt.isAfter(startsAt), Reason.of("activities.time.backwards"))
                .and(Verdict.require(
                        !endsAt.isAfter(startsAt.plus(LONGEST)), Reason.of("activities.shift.long", LONGEST.toDays())))
                .orRefuse("endsAt");
        Verdict.require(capacity >= 1 && capacity <= MOST_PLACES, Reason.of("activities.shift.capacity", MOST_PLACES))
                .orRefuse("capacity");
        Verdict.require(!terms.closesAt().isAfter(endsAt), Reason.of("activities.shift.closes-late"))
                .orRefuse("terms.closesAt");
    }

    List<String> differencesTo(ShiftDetails other) {
        List<String> fields = new ArrayList<>();
        note(fields, "name", Objects.equals(name, other.name));
        note(fields, "time", startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt));
        note(fields, "service", volunteerService == other.volunteerService);
        note(fields, "capacity", capacity == other.capacity);
        note(fields, "terms", terms.equals(other.terms));
        return fields;
    }

    private static void note(List<String> fields, String field, boolean same) {
        if (!same) {
            fields.add(field);
        }
    }
}
