package org.gongjian.giving.drives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drives as rows. */
@Repository
class DriveRows {

    private static final String SELECT = """
            select id, version, holder_id, title, purpose, unit, target, from_day, until_day, ended_on,
                   (select string_agg(cast(place_id as text), ',' order by place_id) from drive_place
                     where drive_place.drive_id = drive.id) as places
              from drive
            """;

    private final JdbcClient jdbc;

    DriveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean add(OpenDrive drive, Author by, Instant at) {
        boolean added = jdbc.sql("""
                insert into drive (id, version, holder_id, title, purpose, unit, target, from_day, until_day, opened_by,
                                   opened_under, opened_at)
                values (:id, 1, :holder, :title::jsonb, :purpose::jsonb, :unit, :target, :from, :until, :by, :under, :at)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", drive.id().value())
                        .param("holder", drive.holder().value())
                        .param("title", drive.title().json())
                        .param("purpose", drive.purpose().json())
                        .param("unit", drive.unit().name().toLowerCase(Locale.ROOT))
                        .param("target", drive.target())
                        .param("from", drive.from())
                        .param("until", drive.until())
                        .param("by", by.account())
                        .param("under", by.mandate())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            drive.places().forEach(place -> add(drive.id(), place));
        }
        return added;
    }

    /** Keeps what it said, and makes it say something else; false where somebody changed it meanwhile. */
    boolean change(Drive before, ChangeDrive to, Author by, Instant at) {
        boolean changed = jdbc.sql("""
                update drive set title = :title::jsonb, target = :target, until_day = :until, version = version + 1
                 where id = :id and version = :version and ended_on is null
                """)
                        .param("title", to.title().json())
                        .param("target", to.target())
                        .param("until", to.until())
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .update()
                == 1;
        if (changed) {
            keep(before, to.reason(), by, at);
            jdbc.sql("delete from drive_place where drive_id = :drive")
                    .param("drive", before.id().value())
                    .update();
            to.places().stream().distinct().forEach(place -> add(before.id(), place));
        }
        return changed;
    }

    private void keep(Drive before, String reason, Author by, Instant at) {
        jdbc.sql("""
                insert into drive_earlier (drive_id, version, title, target, until_day, reason, changed_at, changed_by,
                                           changed_under)
                values (:drive, :version, :title::jsonb, :target, :until, :reason, :at, :by, :under)
                """)
                .param("drive", before.id().value())
                .param("version", before.version())
                .param("title", before.terms().title().json())
                .param("target", before.terms().target())
                .param("until", before.terms().until())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.account())
                .param("under", by.mandate())
                .update();
    }

    private void add(DriveId drive, PlaceId place) {
        jdbc.sql("insert into drive_place (drive_id, place_id) values (:drive, :place)")
                .param("drive", drive.value())
                .param("place", place.value())
                .update();
    }

    /** What it said before, latest first. */
    List<EarlierTerms> earlier(DriveId drive) {
        return jdbc.sql("""
                select version, title, target, until_day, reason, changed_at from drive_earlier
                 where drive_id = :drive order by version desc
                """)
                .param("drive", drive.value())
                .query((row, number) -> new EarlierTerms(
                        row.getInt("version"),
                        Localized.from(row, "title"),
                        row.getInt("target"),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether nobody changed it meanwhile. */
    boolean end(DriveId id, int version, LocalDate on) {
        return jdbc.sql("""
                update drive set ended_on = :on, version = version + 1
                 where id = :id and version = :version and ended_on is null
                """)
                        .param("on", on)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A gift names one drive, once. */
    void name(GiftId gift, DriveId drive) {
        jdbc.sql("""
                insert into drive_gift (gift_id, drive_id) values (:gift, :drive)
                on conflict (district_id, gift_id) do nothing
                """).param("gift", gift.value()).param("drive", drive.value()).update();
    }

    Optional<Drive> byId(DriveId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Drive> ofGift(GiftId gift) {
        return select(
                        "where id = (select drive_id from drive_gift where gift_id = :gift)",
                        Map.of("gift", gift.value()))
                .stream()
                .findFirst();
    }

    List<Drive> byIds(Collection<DriveId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where id in (:ids)",
                        Map.of("ids", ids.stream().map(DriveId::value).toList()));
    }

    /** Those that run on a day, of some units or of all, soonest over first. */
    List<Drive> running(LocalDate day) {
        return select("""
                where from_day <= :day and until_day >= :day and (ended_on is null or ended_on >= :day)
                order by until_day, id limit 200
                """, Map.of("day", day));
    }

    /** Latest first. */
    List<Drive> page(@Nullable DriveId after, int atMost) {
        return jdbc.sql(SELECT + """
                 where (cast(:after as uuid) is null or (until_day, id) < (
                       select before.until_day, before.id from drive before where before.id = :after))
                 order by until_day desc, id desc limit :atMost
                """)
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query(DriveRows::drive)
                .list();
    }

    /** What gifts that name them say came of some drives. */
    Map<DriveId, Progress> progress(Collection<DriveId> ids) {
        record Of(DriveId drive, Progress progress) {}
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select drive.id,
                               coalesce(sum(line.quantity) filter (where gift.state = 'received'), 0)
                                 - coalesce(sum(declined.quantity), 0) as received,
                               coalesce(sum(line.quantity) filter (where gift.state in ('registered', 'confirmed')), 0) as announced,
                               count(distinct gift.id) filter (where gift.state = 'received') as gifts,
                               coalesce(bool_or(line.quantity is null and gift.state = 'received'), false) as open
                          from drive
                          join drive_gift named on named.drive_id = drive.id
                          join gift on gift.id = named.gift_id
                          join gift_line line on line.gift_id = gift.id and line.unit = drive.unit
                          left join gift_aside declined
                                 on declined.gift_id = line.gift_id and declined.position = line.position and declined.declined
                         where drive.id in (:ids)
                         group by drive.id
                        """)
                .param("ids", ids.stream().map(DriveId::value).toList())
                .query((row, number) -> new Of(
                        new DriveId(row.getObject("id", UUID.class)),
                        new Progress(
                                row.getLong("received"),
                                row.getLong("announced"),
                                row.getLong("gifts"),
                                row.getBoolean("open"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Of::drive, Of::progress));
    }

    /** Gifts that name a drive, latest first. */
    List<GiftId> gifts(DriveId drive, int atMost) {
        return jdbc.sql("select gift_id from drive_gift where drive_id = :drive order by gift_id desc limit :atMost")
                .param("drive", drive.value())
                .param("atMost", atMost)
                .query((row, number) -> new GiftId(row.getObject("gift_id", UUID.class)))
                .list();
    }

    private List<Drive> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(DriveRows::drive)
                .list();
    }

    private static Drive drive(ResultSet row, int number) throws SQLException {
        String places = row.getString("places");
        return new Drive(
                new OpenDrive(
                        new DriveId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("holder_id", UUID.class)),
                        Localized.from(row, "title"),
                        Localized.from(row, "purpose"),
                        UnitOfMeasure.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                        row.getInt("target"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        places == null
                                ? List.of()
                                : List.of(places.split(",", -1)).stream()
                                        .map(place -> new PlaceId(UUID.fromString(place)))
                                        .toList()),
                row.getInt("version"),
                row.getObject("ended_on", LocalDate.class));
    }
}
