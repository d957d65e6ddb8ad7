package org.gongjian.activities.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.PlannedAnew;
import org.gongjian.identity.AccountId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a batch of sign-ups reads and writes, each in one statement for all of them. */
@Repository
class SignUpRows {

    private static final String STANDING = """
            select one.id, one.shift_id, standing(signed.merged_into, signed.id) as person_id, one.party_id, one.state, one.arrival,
                   one.ticket, one.offer_until, shift.starts_at, shift.ends_at, one.entered_by
              from sign_up one
              join person signed on signed.district_id = one.district_id and signed.id = one.person_id
              join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
            """;

    /**
     * The persons first, then what each has: the limit of nothing keeps the planner from reading all sign-ups of a shift for each
     * batch, as it does in a rush while it believes the table as empty as it was before.
     */
    private static final String LIVE_OF_PERSONS = """
            select one.id, one.shift_id, standing(signed.merged_into, signed.id) as person_id, one.party_id, one.state, one.arrival,
                   one.ticket, one.offer_until, shift.starts_at, shift.ends_at, one.entered_by
              from person signed
              cross join lateral (
                     select * from sign_up
                      where district_id = signed.district_id and person_id = signed.id
                        and state in ('entered', 'placed', 'waiting', 'offered')
                     offset 0) one
              join activity_shift shift on shift.district_id = one.district_id and shift.id = one.shift_id
             where (signed.id = any(:persons) or signed.merged_into = any(:persons))
            """;

    /**
     * Likewise; the person at hand has its own id, and hardly ever one of a record that became part of it. The shifts at that time
     * are looked for once and not for each who asks.
     */
    static final String ASKERS = """
            with near as materialized (
                   select id, starts_at, ends_at from activity_shift
                    where starts_at > :earliest and starts_at < :until and ends_at > :from)
            select asker.account_id, asker.person_id as asker_id, one.*
              from persons_of_accounts(:accounts) asker
              left join lateral (
                     select one.id, one.shift_id, asker.person_id, one.party_id, one.state, one.arrival, one.ticket,
                            one.offer_until, near.starts_at, near.ends_at, one.entered_by
                       from (select asker.person_id as id
                              union all
                             select id from person where merged_into = asker.person_id) signed
                       cross join lateral (
                              select * from sign_up
                               where district_id = current_district() and person_id = signed.id
                                 and state in ('entered', 'placed', 'waiting', 'offered')
                              offset 0) one
                       join near on near.id = one.shift_id) one on true
            """;

    /** Answers the last ticket of each shift before. */
    private static final String COUNT = """
            update activity_shift shift
               set taken = shift.taken + given.taken, waiting = shift.waiting + given.waiting,
                   last_ticket = shift.last_ticket + given.tickets
              from unnest(cast(:shifts as uuid[]), cast(:taken as int[]), cast(:waiting as int[]), cast(:tickets as int[]))
                   as given (id, taken, waiting, tickets)
             where shift.id = given.id
            returning shift.id, shift.last_ticket - given.tickets as before
            """;

    private final JdbcClient jdbc;
    private final PlannedAnew planned;

    SignUpRows(JdbcClient jdbc, PlannedAnew planned) {
        this.jdbc = jdbc;
        this.planned = planned;
    }

    /** Every live sign-up of these persons, in whatever activity. */
    List<Standing> standing(Collection<PersonId> persons) {
        return planned.sql(LIVE_OF_PERSONS)
                .param("persons", uuids(persons, PersonId::value))
                .query(SignUpRows::standing)
                .list();
    }

    /** Those of them for shifts that have some of this time in common. */
    List<Standing> standing(Collection<PersonId> persons, Instant from, Instant until) {
        return planned.sql(LIVE_OF_PERSONS + "   and shift.starts_at < :until and shift.ends_at > :from\n")
                .param("persons", uuids(persons, PersonId::value))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(SignUpRows::standing)
                .list();
    }

    /**
     * Who asks, as their record stands now.
     *
     * @param standing one of their live sign-ups, null where they have none
     */
    record Asker(
            AccountId account, PersonId person, @Nullable Standing standing) {}

    /** Who these accounts are, once for each live sign-up for a shift that has some of this time in common; else once. */
    List<Asker> askers(Collection<AccountId> accounts, Instant from, Instant until) {
        return planned.sql(ASKERS)
                .param("accounts", uuids(accounts, AccountId::value))
                .param("earliest", from.minus(ShiftDetails.LONGEST).atOffset(ZoneOffset.UTC))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Asker(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new PersonId(row.getObject("asker_id", UUID.class)),
                        row.getObject("id") == null ? null : standing(row, number)))
                .list();
    }

    /** Those with these ids, whatever became of them. */
    List<Standing> byIds(Collection<SignUpId> ids) {
        return jdbc.sql(STANDING + " where one.id = any(:ids)")
                .param("ids", uuids(ids, SignUpId::value))
                .query(SignUpRows::standing)
                .list();
    }

    Optional<Standing> byId(SignUpId id) {
        return jdbc.sql(STANDING + " where one.id = :id")
                .param("id", id.value())
                .query(SignUpRows::standing)
                .optional();
    }

    /** The first of the party a code was given for. */
    Optional<Standing> byCode(byte[] codeHash) {
        return jdbc.sql(STANDING + " where one.code_hash = :hash")
                .param("hash", codeHash)
                .query(SignUpRows::standing)
                .optional();
    }

    /** Everybody of a party who is still in, in the order they were named. */
    List<Standing> party(ShiftId shift, UUID party) {
        return jdbc.sql(STANDING + """
                 where one.shift_id = :shift and one.party_id = :party
                   and one.state in ('entered', 'placed', 'waiting', 'offered')
                 order by one.id
                """)
                .param("shift", shift.value())
                .param("party", party)
                .query(SignUpRows::standing)
                .list();
    }

    /** Everybody who is in or waits, in whatever shift of an activity; the person as the record stands now. */
    List<PersonId> persons(ActivityId activity) {
        return jdbc.sql("""
                select distinct standing(signed.merged_into, signed.id) as person_id
                  from activity_shift shift
                  join sign_up one on one.district_id = shift.district_id and one.shift_id = shift.id
                  join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                 where shift.activity_id = :activity and one.state in ('entered', 'placed', 'waiting', 'offered')
                """)
                .param("activity", activity.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Shifts of activities to come that sign-up is open for, the soonest to begin first. */
    List<ShiftId> open(Instant now, int atMost) {
        return jdbc.sql("""
                select shift.id
                  from activity_shift shift
                  join activity on activity.district_id = shift.district_id and activity.id = shift.activity_id
                 where shift.removed_at is null and shift.closes_at > :now and shift.opens_at <= :now
                   and activity.state = 'planned'
                 order by shift.starts_at, shift.id limit :atMost
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new ShiftId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Somebody who is in, as their record stands now. */
    record Named(String name, @Nullable LocalDate birthDate) {}

    /** Those of these names who are in a shift. */
    List<Named> named(ShiftId shift, Collection<String> names) {
        return jdbc.sql("""
                select now.name, now.birth_date
                  from sign_up one
                  join person signed on signed.district_id = one.district_id and signed.id = one.person_id
                  join person now on now.district_id = signed.district_id and now.id = standing(signed.merged_into, signed.id)
                 where one.shift_id = :shift and one.state in ('entered', 'placed', 'waiting', 'offered')
                   and now.name = any(:names)
                """)
                .param("shift", shift.value())
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> new Named(row.getString("name"), row.getObject("birth_date", LocalDate.class)))
                .list();
    }

    /** How many parties wait before each ticket of a shift, and itself. */
    int position(ShiftId shift, long ticket) {
        return jdbc.sql("""
                select count(distinct ticket) from sign_up
                 where shift_id = :shift and state = 'waiting' and ticket <= :ticket
                """)
                .param("shift", shift.value())
                .param("ticket", ticket)
                .query(Integer.class)
                .single();
    }

    /** What was given out to a shift. */
    record Given(ShiftId shift, int taken, int waiting, int tickets) {}

    /** Counts what was given to shifts, or taken back from them. */
    void count(Collection<Given> given) {
        bind(jdbc.sql(COUNT), given).query(SignUpRows::before).list();
    }

    /**
     * Writes sign-ups, counts what was given for them and draws their tickets.
     *
     * @return the last ticket of each shift before
     */
    Map<ShiftId, Long> add(List<NewSignUp> rows, Collection<Given> given, Instant now) {
        return bind(jdbc.sql("with counted as (" + COUNT + """
                ), added as (
                insert into sign_up (id, shift_id, person_id, party_id, arrival, ticket, state, arrived_at, changed_at, entered_by,
                       code_hash)
                select new.id, new.shift_id, person_id, party_id, before + turn, before + turn, state, arrived_at, :now, entered_by,
                       decode(code_hash, 'hex')
                  from unnest(cast(:ids as uuid[]), cast(:rowShifts as uuid[]), cast(:persons as uuid[]), cast(:parties as uuid[]),
                              cast(:turns as int[]), cast(:states as text[]), cast(:arrived as timestamptz[]),
                              cast(:accounts as uuid[]), cast(:codes as text[]))
                       as new (id, shift_id, person_id, party_id, turn, state, arrived_at, entered_by, code_hash)
                  join counted on counted.id = new.shift_id)
                select id, before from counted
                """), given)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", uuids(rows, row -> row.id().value()))
                .param("rowShifts", uuids(rows, row -> row.shift().value()))
                .param("persons", uuids(rows, row -> row.person().value()))
                .param("parties", uuids(rows, NewSignUp::party))
                .param("turns", rows.stream().map(row -> row.turn() + 1).toArray(Integer[]::new))
                .param("states", rows.stream().map(row -> row.state().stored()).toArray(String[]::new))
                .param(
                        "arrived",
                        rows.stream().map(row -> row.arrivedAt().toString()).toArray(String[]::new))
                .param(
                        "accounts",
                        rows.stream().map(row -> row.author().account()).toArray(UUID[]::new))
                .param("codes", rows.stream().map(row -> hex(row.codeHash())).toArray(String[]::new))
                .query(SignUpRows::before)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Collection<Given> given) {
        return statement
                .param("shifts", uuids(given, each -> each.shift().value()))
                .param("taken", given.stream().map(Given::taken).toArray(Integer[]::new))
                .param("waiting", given.stream().map(Given::waiting).toArray(Integer[]::new))
                .param("tickets", given.stream().map(Given::tickets).toArray(Integer[]::new));
    }

    private static Map.Entry<ShiftId, Long> before(ResultSet row, int number) throws SQLException {
        return Map.entry(new ShiftId(row.getObject("id", UUID.class)), row.getLong("before"));
    }

    static long ticket(NewSignUp row, Map<ShiftId, Long> tickets) {
        return Objects.requireNonNull(tickets.get(row.shift())) + row.turn() + 1;
    }

    /** The first parties that wait, in the order of the queue; where small ones may pass, those of at most so many. */
    List<SignUpRules.Queued> queue(ShiftId shift, int free, boolean smallerMayPass) {
        return jdbc.sql("""
                select ticket, count(*) as size from sign_up where shift_id = :shift and state = 'waiting'
                 group by ticket having not :pass or count(*) <= :free
                 order by ticket limit :free
                """)
                .param("shift", shift.value())
                .param("free", free)
                .param("pass", smallerMayPass)
                .query((row, number) -> new SignUpRules.Queued(row.getLong("ticket"), row.getInt("size")))
                .list();
    }

    /** Moves whole parties from one state to another; answers whose sign-ups were moved. */
    List<SignUpId> move(
            ShiftId shift,
            Collection<Long> tickets,
            SignUpState from,
            SignUpState to,
            @Nullable Instant offerUntil,
            Instant now) {
        return jdbc.sql("""
                update sign_up set state = :to, offer_until = :until, changed_at = :now
                 where shift_id = :shift and ticket = any(:tickets) and state = :from
                returning id
                """)
                .param("shift", shift.value())
                .param("tickets", tickets.toArray(Long[]::new))
                .param("from", from.stored())
                .param("to", to.stored())
                .param("until", offerUntil == null ? null : offerUntil.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SignUpId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Takes one person out of it; false where they were out already. */
    boolean cancel(SignUpId id, Instant now) {
        return jdbc.sql("""
                update sign_up set state = 'cancelled', offer_until = null, changed_at = :now
                 where id = :id and state in ('entered', 'placed', 'waiting', 'offered')
                """)
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Shifts in which somebody let an offer pass. */
    List<ShiftId> withLapsedOffers(Instant now) {
        return jdbc.sql("select distinct shift_id from sign_up where state = 'offered' and offer_until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ShiftId(row.getObject("shift_id", UUID.class)))
                .list();
    }

    /** The tickets whose offer passed. */
    List<Long> lapsed(ShiftId shift, Instant now) {
        return jdbc.sql("""
                select distinct ticket from sign_up where shift_id = :shift and state = 'offered' and offer_until <= :now
                """)
                .param("shift", shift.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("ticket"))
                .list();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new SignUpId(row.getObject("id", UUID.class)),
                new ShiftId(row.getObject("shift_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("party_id", UUID.class),
                SignUpState.ofStored(row.getString("state")),
                row.getLong("arrival"),
                row.getLong("ticket"),
                instant(row, "offer_until"),
                Objects.requireNonNull(instant(row, "starts_at")),
                Objects.requireNonNull(instant(row, "ends_at")),
                row.getObject("entered_by", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static <T> UUID[] uuids(Collection<T> values, Function<T, UUID> id) {
        return values.stream().map(id).toArray(UUID[]::new);
    }
}
