package org.gongjian.claims.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.claims.lights.Lights;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.policy.ClaimPolicy;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.district.calendar.WorkingCalendar;
import org.gongjian.frame.Light;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lights of cases by the district's policy and calendar. */
@Component
@Transactional(readOnly = true)
public class CaseLights {

    private static final int ALL = 100;

    private final ClaimPolicies policies;
    private final Calendars calendars;
    private final Today today;

    CaseLights(ClaimPolicies policies, Calendars calendars, Today today) {
        this.policies = policies;
        this.calendars = calendars;
        this.today = today;
    }

    public LightReading of(Case about) {
        return read(about, today.date(), calendars.current(), policies.current());
    }

    public Map<CaseId, LightReading> of(Collection<Case> cases) {
        LocalDate now = today.date();
        WorkingCalendar calendar = calendars.current();
        ClaimPolicy policy = policies.current();
        return cases.stream()
                .collect(Collectors.toUnmodifiableMap(Case::id, about -> read(about, now, calendar, policy)));
    }

    static LightReading read(Case about, LocalDate today, WorkingCalendar calendar, ClaimPolicy policy) {
        return switch (about.state()) {
            case CLOSED ->
                new LightReading(
                        Light.DONE,
                        Reason.of("claims.light.closed", Objects.requireNonNullElse(about.closedOn(), today)),
                        ALL,
                        null);
            case VOID -> new LightReading(Light.NONE, Reason.of("claims.light.void"), 0, null);
            case SUBMITTED -> {
                LocalDate due =
                        calendar.plus(Objects.requireNonNullElse(about.submittedOn(), today), policy.acceptDays());
                yield new LightReading(
                        today.isAfter(due) ? Light.AMBER : Light.GREEN,
                        Reason.of(today.isAfter(due) ? "claims.light.accept-late" : "claims.light.accept", due),
                        ALL,
                        calendar.unknown(today, due).orElse(null));
            }
            case ACCEPTED -> {
                LocalDate last = CloseOutRules.lastDayToRate(about, calendar, policy);
                yield new LightReading(
                        Light.GREEN,
                        Reason.of(today.isAfter(last) ? "claims.light.rated" : "claims.light.rating", last),
                        ALL,
                        calendar.unknown(today, last).orElse(null));
            }
            case OPENED, IN_PROGRESS, RETURNED, REOPENED ->
                Lights.read(about.plan(), about.worked(), today, calendar, policy);
        };
    }
}
