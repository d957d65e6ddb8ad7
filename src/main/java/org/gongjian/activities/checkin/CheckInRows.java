package org.gongjian.activities.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.audit.Author;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was there, as rows; what was told together is read and written in one statement each. */
@Repository
class CheckInRows {

    private static final String PRESENCE = """
            select id, shift_id, sign_up_id, arrived_at, left_at from presence where undone_at is null
            """;

    private static final String BEEN = """
            select standing(signed.merged_into, signed.id) as person_id, shift.activity_id, shift.starts_at
              from person signed
              join sign_up one on one.district_id = signed.district_id and one.person_id = signed.id
              join presence there on there.district_id = one.district_id and there.sign_up_id = one.id
                                 and there.undone_at is null
              join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
             where (signed.id = any(:persons) or signed.merged_into = any(:persons))
            """;

    private final JdbcClient jdbc;

    CheckInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<SignUpId, SignUpState> states(ShiftId shift, Collection<SignUpId> ids) {
        return jdbc
                .sql("select id, state from sign_up where shift_id = :shift and id = any(:ids)")
                .param("shift", shift.value())
                .param("ids", uuids(ids, SignUpId::value))
                .query((row, number) -> Map.entry(new SignUpId(row.getObject("id", UUID.class)), state(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which shift somebody signed up for and how that stands. */
    record SignedUp(ShiftId shift, SignUpState state) {}

    Optional<SignedUp> signedUp(SignUpId id) {
        return jdbc.sql("select shift_id, state from sign_up where id = :id")
                .param("id", id.value())
                .query((row, number) -> new SignedUp(new ShiftId(row.getObject("shift_id", UUID.class)), state(row)))
                .optional();
    }

    List<Presence> of(ShiftId shift, Collection<SignUpId> signUps, Collection<PresenceId> ids) {
        return jdbc.sql(PRESENCE + " and shift_id = :shift and (sign_up_id = any(:signUps) or id = any(:ids))")
                .param("shift", shift.value())
                .param("signUps", uuids(signUps, SignUpId::value))
                .param("ids", uuids(ids, PresenceId::value))
                .query(CheckInRows::presence)
                .list();
    }

    List<Presence> of(ShiftId shift) {
        return jdbc.sql(PRESENCE + " and shift_id = :shift order by arrived_at, id")
                .param("shift", shift.value())
                .query(CheckInRows::presence)
                .list();
    }

    List<Presence> of(Collection<SignUpId> signUps) {
        return jdbc.sql(PRESENCE + " and sign_up_id = any(:signUps)")
                .param("signUps", uuids(signUps, SignUpId::value))
                .query(CheckInRows::presence)
                .list();
    }

    /** Which account told of whom; of a kiosk nobody stands at, whose it is. */
    List<Map.Entry<PresenceId, UUID>> tellers(Collection<PresenceId> presences) {
        return jdbc.sql("""
                select distinct presence_id, entered_by from check_in
                 where presence_id = any(:presences) and entered_by is not null
                """)
                .param("presences", uuids(presences, PresenceId::value))
                .query((row, number) -> Map.entry(
                        new PresenceId(row.getObject("presence_id", UUID.class)),
                        row.getObject("entered_by", UUID.class)))
                .list();
    }

    int walkedIn(ShiftId shift) {
        return jdbc.sql("""
                select count(*) from presence where shift_id = :shift and sign_up_id is null and undone_at is null
                """).param("shift", shift.value()).query(Integer.class).single();
    }

    /** Who has a place, or came by one; the person as the record stands now, where records were merged. */
    Map<SignUpId, PersonId> expected(ShiftId shift) {
        return jdbc
                .sql("""
                select one.id, standing(signed.merged_into, signed.id) as person_id
                  from sign_up one
                  join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                 where one.shift_id = :shift
                   and (one.state = 'placed'
                        or exists (select 1 from presence there
                                    where there.district_id = one.district_id and there.sign_up_id = one.id
                                      and there.undone_at is null))
                """)
                .param("shift", shift.value())
                .query((row, number) -> Map.entry(
                        new SignUpId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose these are, as the records stand now. */
    List<PersonId> persons(Collection<SignUpId> signUps) {
        return signUps.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct standing(signed.merged_into, signed.id) as person_id
                          from sign_up one
                          join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                         where one.id = any(:ids)
                        """)
                        .param("ids", uuids(signUps, SignUpId::value))
                        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                        .list();
    }

    /** The sign-ups of those who had one. */
    List<SignUpId> signUps(Collection<PresenceId> presences) {
        return presences.isEmpty()
                ? List.of()
                : jdbc.sql("select sign_up_id from presence where id = any(:ids) and sign_up_id is not null")
                        .param("ids", uuids(presences, PresenceId::value))
                        .query((row, number) -> new SignUpId(row.getObject("sign_up_id", UUID.class)))
                        .list();
    }

    /** Where somebody was, and on which day. */
    record Been(PersonId person, ActivityId activity, Instant startsAt) {}

    /** What these persons, as their records stand now, were at, the latest first. */
    List<Been> been(Collection<PersonId> persons, int atMost) {
        return jdbc.sql(BEEN + " order by shift.starts_at desc, there.id limit :atMost")
                .param("persons", uuids(persons, PersonId::value))
                .param("atMost", atMost)
                .query((row, number) -> new Been(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new ActivityId(row.getObject("activity_id", UUID.class)),
                        Objects.requireNonNull(instant(row, "starts_at"))))
                .list();
    }

    /** The last shift each of them came to began then. */
    Map<PersonId, Instant> last(Collection<PersonId> persons) {
        return jdbc
                .sql("select person_id, max(starts_at) as starts_at from (" + BEEN + ") been group by person_id")
                .param("persons", uuids(persons, PersonId::value))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Objects.requireNonNull(instant(row, "starts_at"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<CheckInId> known(Collection<CheckInId> ids) {
        return jdbc.sql("select id from check_in where id = any(:ids)")
                .param("ids", uuids(ids, CheckInId::value))
                .query((row, number) -> new CheckInId(row.getObject("id", UUID.class)))
                .list();
    }

    void add(List<Presence> presences) {
        jdbc.sql("""
                insert into presence (id, shift_id, sign_up_id, arrived_at, left_at)
                select * from unnest(cast(:ids as uuid[]), cast(:shifts as uuid[]), cast(:signUps as uuid[]),
                                     cast(:arrived as timestamptz[]), cast(:left as timestamptz[]))
                """)
                .param("ids", uuids(presences, one -> one.id().value()))
                .param("shifts", uuids(presences, one -> one.shift().value()))
                .param(
                        "signUps",
                        uuids(
                                presences,
                                one -> one.signUp() == null
                                        ? null
                                        : one.signUp().value()))
                .param("arrived", times(presences, Presence::arrivedAt))
                .param("left", times(presences, Presence::leftAt))
                .update();
    }

    void change(List<Presence> presences) {
        jdbc.sql("""
                update presence set arrived_at = new.arrived_at, left_at = new.left_at
                  from unnest(cast(:ids as uuid[]), cast(:arrived as timestamptz[]), cast(:left as timestamptz[]))
                       as new (id, arrived_at, left_at)
                 where presence.id = new.id
                """)
                .param("ids", uuids(presences, one -> one.id().value()))
                .param("arrived", times(presences, Presence::arrivedAt))
                .param("left", times(presences, Presence::leftAt))
                .update();
    }

    void undo(List<PresenceId> presences, Instant now) {
        jdbc.sql("update presence set undone_at = :now where id = any(:ids)")
                .param("ids", uuids(presences, PresenceId::value))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void tell(List<RollBook.Taken> taken, Author author, Instant now) {
        jdbc.sql("""
                insert into check_in (id, shift_id, presence_id, kind, way, at, received_at, reason, entered_by)
                select id, shift_id, presence_id, kind, way, at, :now, reason, :by
                  from unnest(cast(:ids as uuid[]), cast(:shifts as uuid[]), cast(:presences as uuid[]), cast(:kinds as text[]),
                              cast(:ways as text[]), cast(:times as timestamptz[]), cast(:reasons as text[]))
                       as new (id, shift_id, presence_id, kind, way, at, reason)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", author.account())
                .param("ids", uuids(taken, one -> one.step().id().value()))
                .param("shifts", uuids(taken, one -> one.of().shift().value()))
                .param("presences", uuids(taken, one -> one.of().id().value()))
                .param("kinds", texts(taken, one -> CheckIn.stored(one.step().kind())))
                .param("ways", texts(taken, one -> CheckIn.stored(one.step().way())))
                .param("times", times(taken, one -> one.step().at()))
                .param("reasons", texts(taken, one -> one.step().reason()))
                .update();
    }

    /** Shifts of activities these units host or organize that begin between two moments. */
    List<ShiftId> beginning(Collection<UnitId> units, boolean ofAll, Instant from, Instant until) {
        return jdbc.sql("""
                select shift.id
                  from activity_shift shift
                  join activity on activity.district_id = shift.district_id and activity.id = shift.activity_id
                 where shift.removed_at is null and activity.state <> 'cancelled'
                   and shift.starts_at between :from and :until
                   and (:ofAll or exists (select 1 from activity_host host
                                           where host.district_id = activity.district_id and host.activity_id = activity.id
                                             and host.role in ('host', 'organizer') and host.unit_id = any(:units)))
                 order by shift.starts_at, shift.id
                 limit 200
                """)
                .param("units", uuids(units, UnitId::value))
                .param("ofAll", ofAll)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ShiftId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Shifts that ended before a moment and that somebody was not seen to leave, and how many; the longest ended first. */
    Map<ShiftId, Integer> forgotten(Collection<UnitId> units, Instant endedBefore, int atMost) {
        return jdbc
                .sql("""
                select shift.id, count(*) as persons
                  from presence there
                  join activity_shift shift on shift.district_id = there.district_id and shift.id = there.shift_id
                  join activity_host host on host.district_id = shift.district_id and host.activity_id = shift.activity_id
                 where there.undone_at is null and there.left_at is null and there.sign_up_id is not null
                   and shift.ends_at < :before and host.role in ('host', 'organizer') and host.unit_id = any(:units)
                 group by shift.id, shift.ends_at
                 order by shift.ends_at, shift.id
                 limit :atMost
                """)
                .param("units", uuids(units, UnitId::value))
                .param("before", endedBefore.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> Map.entry(new ShiftId(row.getObject("id", UUID.class)), row.getInt("persons")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Integer::max));
    }

    /** How many came to the shifts of an activity: those who signed up, each person once, and those who did not. */
    CountedPersons counted(ActivityId activity) {
        return jdbc.sql("""
                select count(distinct standing(signed.merged_into, signed.id)) as named,
                       count(*) filter (where there.sign_up_id is null) as unnamed
                  from activity_shift shift
                  join presence there on there.district_id = shift.district_id and there.shift_id = shift.id
                                     and there.undone_at is null
                  left join sign_up one on one.district_id = there.district_id and one.id = there.sign_up_id
                  left join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                 where shift.activity_id = :activity
                """)
                .param("activity", activity.value())
                .query((row, number) -> new CountedPersons(row.getInt("named"), row.getInt("unnamed")))
                .single();
    }

    private static Presence presence(ResultSet row, int number) throws SQLException {
        UUID signUp = row.getObject("sign_up_id", UUID.class);
        return new Presence(
                new PresenceId(row.getObject("id", UUID.class)),
                new ShiftId(row.getObject("shift_id", UUID.class)),
                signUp == null ? null : new SignUpId(signUp),
                Objects.requireNonNull(instant(row, "arrived_at")),
                instant(row, "left_at"));
    }

    private static SignUpState state(ResultSet row) throws SQLException {
        return SignUpState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> UUID[] uuids(Collection<T> values, Function<T, @Nullable UUID> id) {
        return values.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> values, Function<T, @Nullable String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static <T> String[] times(Collection<T> values, Function<T, @Nullable Instant> time) {
        return texts(values, value -> {
            Instant at = time.apply(value);
            return at == null ? null : at.toString();
        });
    }
}
