package org.gongjian.service.anomalies;

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

    private final AnomalyRows rows;
    private final ServicePolicies policies;
    private final Activities activities;
    private final People people;
    private final Today today;

    Anomalies(AnomalyRows rows, ServicePolicies policies, Activities activities, People people, Today today) {
        this.rows = rows;
        this.policies = policies;
        this.activities = activities;
        this.people = people;
        this.today = today;
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

    /** Of these units, or of the whole district. */
    public List<Found> of(Collection<UnitId> units, boolean ofAll, int atMost) {
        LocalDate since = today.date().minusMonths(MONTHS);
        ServicePolicy policy = policies.current();
        List<AnomalyRows.AtOnce> rolls = rows.atOnce(units, ofAll, since, atMost);
        List<PersonFacts> persons = rows.persons(units, ofAll, since, policy, atMost);
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
