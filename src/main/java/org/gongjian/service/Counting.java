package org.gongjian.service;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.people.PersonId;
import org.gongjian.service.policy.ServicePolicies;
import org.gongjian.service.policy.ServicePolicy;
import org.springframework.stereotype.Component;

/** What counts of some persons around a time, held against everybody else until the transaction ends. */
@Component
class Counting {

    private static final Duration AROUND = Duration.ofDays(2);

    private final ServiceRows rows;
    private final Activities activities;
    private final ServicePolicies policies;
    private final Calendars calendars;
    private final Today today;

    Counting(ServiceRows rows, Activities activities, ServicePolicies policies, Calendars calendars, Today today) {
        this.rows = rows;
        this.activities = activities;
        this.policies = policies;
        this.calendars = calendars;
        this.today = today;
    }

    /** The last day on which hours of an activity that ended on this day are entered in time (Order 67: ten working days). */
    LocalDate dueBy(LocalDate ended) {
        return calendars.current().plus(ended, policies.current().entryDays());
    }

    Book open(Collection<PersonId> persons, Span around) {
        rows.hold(persons);
        return new Book(
                rows.counting(
                        persons, around.from().minus(AROUND), around.until().plus(AROUND)),
                policies.current(),
                today.zone());
    }

    /** The services at hand while some are confirmed one after the other. */
    final class Book {

        private final List<ServiceRecord> counting;
        private final ServicePolicy policy;
        private final ZoneId zone;

        private Book(Collection<ServiceRecord> counting, ServicePolicy policy, ZoneId zone) {
            this.counting = new ArrayList<>(counting);
            this.policy = policy;
            this.zone = zone;
        }

        int counted(Span span) {
            return policy.counted(span.minutes());
        }

        List<ServiceRecord> overlapping(PersonId person, ServiceId but, Span span) {
            return CountingRules.overlapping(span, others(person, but));
        }

        /** Whether a person's time counts beside everything else that counts of them. */
        Verdict mayCount(PersonId person, ServiceId but, Span span) {
            return overlapping(person, but, span).stream()
                    .findFirst()
                    .map(Counting.this::overlap)
                    .orElseGet(Verdict::allowed)
                    .and(CountingRules.isHumanlyPossible(span, others(person, but), zone, policy));
        }

        void add(ServiceRecord record) {
            counting.add(record);
        }

        void remove(ServiceRecord record) {
            counting.removeIf(one -> one.id().equals(record.id()));
        }

        private List<ServiceRecord> others(PersonId person, ServiceId but) {
            return counting.stream()
                    .filter(one -> one.person().equals(person) && !one.id().equals(but))
                    .toList();
        }
    }

    private Verdict overlap(ServiceRecord other) {
        Map<ActivityId, Localized> titles = activities.titles(List.of(other.activity()));
        Localized title = titles.getOrDefault(other.activity(), Localized.of("—", "—"));
        return Verdict.refused(Reason.of(
                "service.refused.overlap",
                title,
                other.span().from(),
                other.span().until()));
    }
}
