package org.gongjian.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.service.policy.ServicePolicy;

/** What counts as service and what does not; each rule says why. */
final class CountingRules {

    private static final int MINUTES = 60;

    private CountingRules() {}

    /** What is not volunteer service is not recorded (Order 67). */
    static Verdict isService(Shift shift) {
        return Verdict.require(shift.details().volunteerService(), Reason.of("service.refused.no-service"));
    }

    static Verdict tookPlace(ActivityView activity) {
        return Verdict.require(!activity.isCancelled(), Reason.of("service.refused.cancelled"));
    }

    static Verdict isOver(Shift shift, Instant now) {
        return Verdict.require(
                !now.isBefore(shift.details().endsAt()),
                Reason.of("service.refused.not-over", shift.details().endsAt()));
    }

    /** Nobody serves outside the shift, however early they come and however late they leave. */
    static Verdict isWithin(Span said, Span shift) {
        return Verdict.require(said.isWithin(shift), Reason.of("service.refused.outside", shift.from(), shift.until()));
    }

    /** The law records volunteers: who served registers as one first. */
    static Verdict isRegistered(boolean registered) {
        return Verdict.require(registered, Reason.of("service.refused.unregistered"));
    }

    /** Those of a person's services that lie in the same time. */
    static List<ServiceRecord> overlapping(Span span, Collection<ServiceRecord> others) {
        return others.stream()
                .filter(other -> other.counts() && other.span().overlaps(span))
                .toList();
    }

    /**
     * One person serves at most so long on one day, everything together.
     *
     * @param others what counts of the same person already
     */
    static Verdict isHumanlyPossible(Span span, Collection<ServiceRecord> others, ZoneId zone, ServicePolicy policy) {
        LocalDate last = LocalDate.ofInstant(span.until().minusNanos(1), zone);
        for (LocalDate day = LocalDate.ofInstant(span.from(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            Span whole = new Span(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            int minutes = within(whole, span)
                    + others.stream()
                            .filter(ServiceRecord::counts)
                            .mapToInt(other -> within(whole, other.span()))
                            .sum();
            if (minutes > policy.dayHours() * MINUTES) {
                return Verdict.refused(
                        Reason.of("service.refused.excess", day, new Hours(minutes).value(), policy.dayHours()));
            }
        }
        return Verdict.allowed();
    }

    private static int within(Span whole, Span part) {
        return whole.common(part).map(Span::minutes).orElse(0);
    }
}
