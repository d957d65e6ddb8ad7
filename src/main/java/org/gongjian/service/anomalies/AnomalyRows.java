package org.gongjian.service.anomalies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceId;
import org.gongjian.service.policy.ServicePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of persons and rolls that may be odd. */
@Repository
class AnomalyRows {

    private static final String COUNTS = "state in ('counted', 'correction_asked')";

    private final JdbcClient jdbc;

    AnomalyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose hours are looked at: how they are found, and what that takes. */
    record Whose(String persons, String rolls, Map<String, Object> parameters) {

        static Whose everybody() {
            return new Whose(
                    "select distinct person_id as id from service where day >= :since and " + COUNTS,
                    "select distinct activity_id, shift_id from service where day >= :since and " + COUNTS,
                    Map.of());
        }

        /** Whoever gave hours for these units, with what they gave for others too. */
        static Whose servedFor(Collection<UnitId> units) {
            String theirs = " from service where unit_id = any(:units) and day >= :since and " + COUNTS;
            return new Whose(
                    "select distinct person_id as id" + theirs,
                    "select distinct activity_id, shift_id" + theirs,
                    Map.of("units", units.stream().map(UnitId::value).toArray(UUID[]::new)));
        }

        /** Those who stood out when the district was looked through. */
        static Whose kept() {
            return new Whose("select person_id as id from service_odd_person", """
                    select distinct activity_id, shift_id from service
                     where shift_id in (select shift_id from service_odd_roll) and day >= :since and
                    """ + COUNTS, Map.of());
        }
    }

    /** Persons of whom some figure lies where a rule may speak up; those with most services first. */
    List<PersonFacts> persons(Whose whose, LocalDate since, ServicePolicy policy, int atMost) {
        return jdbc.sql("with found as materialized (" + whose.persons() + """
                ), whole as materialized (
                    select distinct standing(known.merged_into, known.id) as person_id
                      from found join person known on known.id = found.id
                ), identity as (
                    select person_id, person_id as id from whole
                    union all
                    select whole.person_id, known.id from whole join person known on known.merged_into = whole.person_id
                ), counted as (
                    select identity.person_id, one.id, one.from_at, one.until_at,
                           one.backfilled, one.by_hand, one.one_hand, place.latitude, place.longitude
                      from identity
                      join service one on one.person_id = identity.id
                      join activity on activity.district_id = one.district_id and activity.id = one.activity_id
                      join place on place.district_id = activity.district_id and place.id = activity.place_id
                     where one.state in ('counted', 'correction_asked') and one.day >= :since
                ), paced as (
                    select counted.*, extract(epoch from until_at - from_at) / 60 as minutes,
                           sum(extract(epoch from until_at - from_at) / 60) over (
                               partition by person_id order by from_at range between interval '7 days' preceding and current row
                           ) as week_minutes,
                           extract(epoch from from_at - lag(until_at) over each_person) / 60 as gap_minutes,
                           12742 * asin(least(1, coalesce(sqrt(
                               power(sin(radians(latitude - lag(latitude) over each_person) / 2), 2)
                               + cos(radians(latitude)) * cos(radians(lag(latitude) over each_person))
                               * power(sin(radians(longitude - lag(longitude) over each_person) / 2), 2)), 0))) as kilometres
                      from counted
                    window each_person as (partition by person_id order by from_at)
                ), facts as (
                    select person_id, count(*) as services, count(*) filter (where backfilled) as backfilled,
                           count(*) filter (where by_hand) as by_hand, count(*) filter (where one_hand) as one_hand,
                           max(minutes) as longest, max(week_minutes) as week_minutes,
                           (array_agg(coalesce(kilometres, 0) order by coalesce(kilometres, 0) / greatest(gap_minutes, 1) desc nulls last))[1] as kilometres,
                           (array_agg(greatest(gap_minutes, 0) order by coalesce(kilometres, 0) / greatest(gap_minutes, 1) desc nulls last))[1] as gap_minutes,
                           (array_agg(id order by from_at desc))[1] as latest
                      from paced group by person_id
                )
                select * from facts
                 where longest > :longMinutes or week_minutes > :weekMinutes
                    or (services >= :inOneHand and one_hand = services)
                    or backfilled >= :backfills or by_hand >= :byHand
                    or kilometres * 60 > :pace * greatest(gap_minutes, 1)
                 order by services desc, person_id
                 limit :atMost
                """)
                .params(whose.parameters())
                .param("since", since)
                .param("longMinutes", policy.longHours() * 60)
                .param("weekMinutes", policy.weekHours() * 60)
                .param("inOneHand", AnomalyRules.SERVICES_IN_ONE_HAND)
                .param("backfills", AnomalyRules.MANY_BACKFILLS)
                .param("byHand", AnomalyRules.MANY_BY_HAND)
                .param("pace", AnomalyRules.KILOMETRES_AN_HOUR)
                .param("atMost", atMost)
                .query((row, number) -> new PersonFacts(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("services"),
                        row.getInt("backfilled"),
                        row.getInt("by_hand"),
                        row.getInt("one_hand"),
                        row.getInt("longest"),
                        row.getInt("week_minutes"),
                        row.getInt("kilometres"),
                        row.getInt("gap_minutes"),
                        new ServiceId(row.getObject("latest", UUID.class))))
                .list();
    }

    /** A roll on which many came in one second. */
    record AtOnce(ActivityId activity, ShiftId shift, int persons) {}

    List<AtOnce> atOnce(Whose whose, LocalDate since, int atMost) {
        return jdbc.sql("select given.activity_id, given.shift_id, max(came.persons) as persons from (" + whose.rolls()
                        + """
                       ) given
                  join lateral (select count(*) as persons from presence
                                 where presence.shift_id = given.shift_id and presence.undone_at is null
                                 group by date_trunc('second', presence.arrived_at)) came on true
                 where came.persons >= :many
                 group by given.activity_id, given.shift_id
                 order by 3 desc, 2
                 limit :atMost
                """)
                .params(whose.parameters())
                .param("since", since)
                .param("many", AnomalyRules.AT_ONCE)
                .param("atMost", atMost)
                .query((row, number) -> new AtOnce(
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        new ShiftId(row.getObject("shift_id", UUID.class)),
                        row.getInt("persons")))
                .list();
    }
}
