package org.gongjian.activities.shifts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shifts as rows. One that was removed is nowhere to be seen. */
@Repository
class ShiftRows {

    private static final String SELECT = """
            select id, activity_id, name, starts_at, ends_at, volunteer_service, capacity, mode, opens_at, closes_at, minimum_age,
                   guardian_consent, guests, waitlist, smaller_may_pass, offer_hours, taken, waiting, seed, drawn_at, version,
                   exists (select from activity_preparation told
                            where told.district_id = activity_shift.district_id
                              and told.activity_id = activity_shift.activity_id and told.hazardous) as hazardous,
                   exists (select from shift_training wanted
                            where wanted.district_id = activity_shift.district_id
                              and wanted.shift_id = activity_shift.id) as wants_training
              from activity_shift
             where removed_at is null
            """;
    private static final String OF = " and activity_id = %s order by starts_at, id";
    private static final String LOCK =
            "select state from activity where district_id = current_district() and id = %s for no key update";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED = 32;

    private final JdbcClient jdbc;
    private final JdbcOperations statements;

    ShiftRows(JdbcClient jdbc, JdbcOperations statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** False where the id is taken. */
    boolean add(ShiftId id, ActivityId activity, ShiftDetails details) {
        byte[] seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        return bind(jdbc.sql("""
                        insert into activity_shift (id, activity_id, name, starts_at, ends_at, volunteer_service, capacity, mode,
                               opens_at, closes_at, minimum_age, guardian_consent, guests, waitlist, smaller_may_pass,
                               offer_hours, seed, version)
                        values (:id, :activity, :name::jsonb, :startsAt, :endsAt, :service, :capacity, :mode, :opensAt,
                                :closesAt, :minimumAge, :guardianConsent, :guests, :waitlist, :smallerMayPass, :offerHours,
                                :seed, 0)
                        on conflict do nothing
                        """), details)
                        .param("id", id.value())
                        .param("activity", activity.value())
                        .param("seed", seed)
                        .update()
                == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean change(ShiftId id, ShiftDetails details, int version) {
        return bind(jdbc.sql("""
                        update activity_shift
                           set name = :name::jsonb, starts_at = :startsAt, ends_at = :endsAt, volunteer_service = :service,
                               capacity = :capacity, mode = :mode, opens_at = :opensAt, closes_at = :closesAt,
                               minimum_age = :minimumAge, guardian_consent = :guardianConsent, guests = :guests,
                               waitlist = :waitlist, smaller_may_pass = :smallerMayPass, offer_hours = :offerHours,
                               version = version + 1
                         where id = :id and version = :version and removed_at is null
                        """), details)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean remove(ShiftId id, Instant at, int version) {
        return jdbc.sql("""
                update activity_shift set removed_at = :at, version = version + 1
                 where id = :id and version = :version and removed_at is null
                """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** How the activity stands; nobody else decides about its places until the transaction ends. */
    Optional<String> lock(ActivityId activity) {
        return jdbc.sql(LOCK.formatted(":id"))
                .param("id", activity.value())
                .query(String.class)
                .optional();
    }

    /**
     * The same, and its shifts as they stand once the lock is there: two statements, for the second must see what was done while
     * the first waited, and one message, for others wait for the lock meanwhile.
     */
    Optional<LockedShifts> lockWithShifts(ActivityId activity) {
        return statements.execute(LOCK.formatted("?") + ";" + SELECT + OF.formatted("?"), (PreparedStatement asked) -> {
            asked.setObject(1, activity.value());
            asked.setObject(2, activity.value());
            asked.execute();
            ResultSet locked = asked.getResultSet();
            if (!locked.next()) {
                return Optional.empty();
            }
            ActivityState state = Shifts.state(locked.getString("state"));
            asked.getMoreResults();
            ResultSet found = asked.getResultSet();
            List<Shift> shifts = new ArrayList<>();
            while (found.next()) {
                shifts.add(shift(found, shifts.size()));
            }
            return Optional.of(new LockedShifts(state, shifts));
        });
    }

    Optional<Shift> byId(ShiftId id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("id", id.value())
                .query(ShiftRows::shift)
                .optional();
    }

    List<Shift> all(Collection<ShiftId> ids) {
        return jdbc.sql(SELECT + " and id = any(:ids) order by starts_at, id")
                .param("ids", ids.stream().map(ShiftId::value).toArray(UUID[]::new))
                .query(ShiftRows::shift)
                .list();
    }

    List<Shift> of(ActivityId activity) {
        return jdbc.sql(SELECT + OF.formatted(":activity"))
                .param("activity", activity.value())
                .query(ShiftRows::shift)
                .list();
    }

    /** Lotteries whose sign-up closed, earliest first. */
    List<Shift> toDraw(Instant now, int atMost) {
        return jdbc.sql(SELECT + """
                 and mode = 'lottery' and drawn_at is null and closes_at <= :now order by closes_at, id limit :atMost
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(ShiftRows::shift)
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ShiftDetails details) {
        SignUpTerms terms = details.terms();
        return statement
                .param("name", Localized.jsonOf(details.name()))
                .param("startsAt", details.startsAt().atOffset(ZoneOffset.UTC))
                .param("endsAt", details.endsAt().atOffset(ZoneOffset.UTC))
                .param("service", details.volunteerService())
                .param("capacity", details.capacity())
                .param("mode", terms.mode().stored())
                .param("opensAt", terms.opensAt().atOffset(ZoneOffset.UTC))
                .param("closesAt", terms.closesAt().atOffset(ZoneOffset.UTC))
                .param("minimumAge", terms.minimumAge())
                .param("guardianConsent", terms.guardianConsent())
                .param("guests", terms.guests())
                .param("waitlist", terms.waitlist())
                .param("smallerMayPass", terms.smallerMayPass())
                .param("offerHours", terms.offerHours());
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        SignUpTerms terms = new SignUpTerms(
                SignUpMode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                row.getObject("minimum_age", Integer.class),
                row.getBoolean("guardian_consent"),
                row.getBoolean("guests"),
                row.getBoolean("waitlist"),
                row.getBoolean("smaller_may_pass"),
                row.getObject("offer_hours", Integer.class));
        byte[] seed = row.getBytes("seed");
        OffsetDateTime drawnAt = row.getObject("drawn_at", OffsetDateTime.class);
        return new Shift(
                new ShiftId(row.getObject("id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new ShiftDetails(
                        Localized.fromNullable(row, "name"),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        row.getBoolean("volunteer_service"),
                        row.getInt("capacity"),
                        terms),
                row.getInt("taken"),
                row.getInt("waiting"),
                terms.isByLot() ? hash(seed) : null,
                terms.isByLot() && drawnAt != null ? HexFormat.of().formatHex(seed) : null,
                drawnAt == null ? null : drawnAt.toInstant(),
                row.getBoolean("hazardous"),
                row.getBoolean("wants_training"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String hash(byte[] seed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
