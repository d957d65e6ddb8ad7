package org.gongjian.service.anomalies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.service.anomalies.AnomalyRows.Whose;
import org.gongjian.service.policy.ServicePolicies;
import org.gongjian.service.policy.ServicePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is odd about hours that count. Whom it may be shown to is decided by who calls. */
@Service
@Transactional(readOnly = true)
public class Anomalies {

    /** How far back is looked. */
    public static final int MONTHS = 3;

    /** From so many services on a district is looked through beforehand. */
    static final long LARGE = 20_000;

    private static final int MOST_KEPT = 500;

    private final AnomalyRows rows;
    private final LookRows looks;
    private final ServicePolicies policies;
    private final Activities activities;
    private final People people;
    private final Today today;
    private final Clock clock;

    Anomalies(
            AnomalyRows rows,
            LookRows looks,
            ServicePolicies policies,
            Activities activities,
            People people,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.looks = looks;
        this.policies = policies;
        this.activities = activities;
        this.people = people;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Something odd.
     *
     * @param person whose hours; null for a roll
     * @param activity whose roll; null for a person
     * @param why at least one reason
     * @param path where one looks, below the district
     */
    public record Found(@Nullable String person, @Nullable Localized activity, List<Reason> why, String path) {}

    /**
     * What looks odd.
     *
     * @param lookedAt when the district was last looked through for it; null where it was just now
     */
    public record Odd(List<Found> found, @Nullable Instant lookedAt) {

        public Odd {
            found = List.copyOf(found);
        }
    }

    /** Of these units. */
    public Odd of(Collection<UnitId> units, int atMost) {
        return new Odd(found(Whose.servedFor(units), atMost), null);
    }

    /** Of the whole district; of a large one what stood out when it was last looked through and still does. */
    public Odd ofAll(int atMost) {
        return looks.last()
                .filter(look -> look.services() >= LARGE)
                .map(look -> new Odd(found(Whose.kept(), atMost), look.at()))
                .orElseGet(() -> new Odd(found(Whose.everybody(), atMost), null));
    }

    /** Looks through the whole district, and keeps who and which rolls stood out. */
    @Transactional
    public void look() {
        LocalDate since = since();
        ServicePolicy policy = policies.current();
        looks.keep(
                clock.instant(),
                since,
                rows.persons(Whose.everybody(), since, policy, MOST_KEPT).stream()
                        .filter(facts -> !AnomalyRules.all(facts, policy).isEmpty())
                        .map(PersonFacts::person)
                        .toList(),
                rows.atOnce(Whose.everybody(), since, MOST_KEPT).stream()
                        .map(AnomalyRows.AtOnce::shift)
                        .toList());
    }

    private LocalDate since() {
        return today.date().minusMonths(MONTHS);
    }

    private List<Found> found(Whose whose, int atMost) {
        LocalDate since = since();
        ServicePolicy policy = policies.current();
        List<AnomalyRows.AtOnce> rolls = rows.atOnce(whose, since, atMost);
        List<PersonFacts> persons = rows.persons(whose, since, policy, atMost);
        Map<ActivityId, Localized> titles = activities.titles(
                rolls.stream().map(AnomalyRows.AtOnce::activity).distinct().toList());
        Map<PersonId, String> names =
                people.names(persons.stream().map(PersonFacts::person).toList());
        List<Found> found = new ArrayList<>();
        persons.forEach(facts -> {
            List<Reason> why = AnomalyRules.all(facts, policy);
            if (!why.isEmpty()) {
                found.add(new Found(
                        names.getOrDefault(facts.person(), ""),
                        null,
                        why,
                        facts.latest().path()));
            }
        });
        rolls.forEach(roll -> AnomalyRules.atOnce(roll.persons())
                .flatMap(why -> Optional.ofNullable(titles.get(roll.activity()))
                        .map(title -> new Found(
                                null,
                                title,
                                List.of(why),
                                roll.activity().path() + "/shifts/"
                                        + roll.shift().value() + "/hours")))
                .ifPresent(found::add));
        return found;
    }
}
