package org.gongjian.service;

import org.gongjian.activities.checkin.Presence;
import org.gongjian.activities.shifts.Shift;
import org.jspecify.annotations.Nullable;

/** What a roll says of somebody's service. */
public sealed interface Proposal {

    /** Nobody saw them. */
    record Absent() implements Proposal {}

    /** They came, and nobody saw them leave: nothing is guessed. */
    record Open(Presence presence) implements Proposal {}

    /** They were there before the shift or after it, and not in it. */
    record Outside(Presence presence) implements Proposal {}

    /** They were there so long, within the shift. */
    record Attended(Presence presence, Span span) implements Proposal {}

    static Proposal of(Shift shift, @Nullable Presence presence) {
        if (presence == null) {
            return new Absent();
        }
        if (presence.leftAt() == null) {
            return new Open(presence);
        }
        return presence.leftAt().isAfter(presence.arrivedAt())
                ? new Span(presence.arrivedAt(), presence.leftAt())
                        .common(spanOf(shift))
                        .<Proposal>map(span -> new Attended(presence, span))
                        .orElseGet(() -> new Outside(presence))
                : new Outside(presence);
    }

    static Span spanOf(Shift shift) {
        return new Span(shift.details().startsAt(), shift.details().endsAt());
    }
}
