package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of awards; how one stands is what was decided and what day it is. */
@Repository
class AwardLists {

    private static final String STANDS = """
            award.state <> 'removed' and (award.until_day is null or award.until_day >= :today)
            """;

    private static final String FOUND = """
            where (cast(:kind as text) is null or award.kind = :kind)
              and (cast(:holder as uuid) is null or award.holder_id = :holder)
              and (cast(:year as int) is null
                   or award.since between make_date(:year, 1, 1) and make_date(:year, 12, 31))
              and (cast(:standing as text) is null or :standing = case
                   when award.state = 'removed' then 'removed'
                   when award.until_day < :today then 'expired'
                   when award.state = 'under-review' then 'under-review'
                   when award.from_day > :today then 'awarded'
                   else 'in-force' end)
            """;

    private final AwardRows rows;
    private final JdbcClient jdbc;

    AwardLists(AwardRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    List<Award> page(AwardFilter filter, LocalDate today, AwardPage.@Nullable After after, int atMost) {
        Map<String, @Nullable Object> parameters = parameters(filter, today);
        parameters.put("day", after == null ? null : after.day());
        parameters.put("id", after == null ? null : after.id());
        parameters.put("atMost", atMost);
        return rows.select(FOUND + """
                  and (cast(:id as uuid) is null or (award.since, award.id) < (cast(:day as date), cast(:id as uuid)))
                order by award.since desc, award.id desc
                limit :atMost
                """, parameters);
    }

    long count(AwardFilter filter, LocalDate today) {
        return rows.count(FOUND, parameters(filter, today));
    }

    Set<UnitId> holders() {
        return jdbc.sql("select distinct holder_id from award")
                .query((row, number) -> new UnitId(row.getObject("holder_id", UUID.class)))
                .set();
    }

    /** Years in which something was awarded, latest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct cast(extract(year from since) as int) as year from award order by year desc")
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    /** Those of a kind that a unit has and that stand, latest first. */
    List<Award> standing(String kind, UnitId holder, LocalDate today) {
        return rows.select(
                "where award.kind = :kind and award.holder_id = :holder and " + STANDS
                        + " order by award.since desc, award.id desc",
                Map.of("kind", kind, "holder", holder.value(), "today", today));
    }

    /** What hangs at a place, latest first. */
    List<Award> hangingAt(PlaceId place, int atMost) {
        return rows.select(
                "where award.host_place_id = :place order by award.since desc, award.id desc limit :atMost",
                Map.of("place", place.value(), "atMost", atMost));
    }

    /** What hangs with a unit that is another's, latest first. */
    List<Award> hangingWith(UnitId unit, int atMost) {
        return rows.select("""
                where award.host_unit_id = :unit and award.holder_id <> :unit
                order by award.since desc, award.id desc limit :atMost
                """, Map.of("unit", unit.value(), "atMost", atMost));
    }

    /** What a unit awarded, alone or with others, latest first. */
    List<Award> awardedBy(UnitId unit, int atMost) {
        return rows.select("""
                where exists (select from award_body body where body.award_id = award.id and body.unit_id = :unit)
                order by award.since desc, award.id desc limit :atMost
                """, Map.of("unit", unit.value(), "atMost", atMost));
    }

    /** What a record led to, by number. */
    List<Award> from(RecordRef origin) {
        return rows.select(
                "where award.origin_kind = :kind and award.origin_id = :id order by award.number_year, award.number",
                Map.of("kind", origin.kind(), "id", origin.id()));
    }

    /** Those awarded by one command, by number. */
    List<Award> together(AwardId first) {
        return rows.select(
                "where award.together_id = :first order by award.number_year, award.number",
                Map.of("first", first.value()));
    }

    /** Those whose review is due by a day, earliest first. */
    List<Award> reviewedBy(LocalDate day, LocalDate today, int atMost) {
        return rows.select(
                "where award.review_due <= :day and " + STANDS + " order by award.review_due, award.id limit :atMost",
                Map.of("day", day, "today", today, "atMost", atMost));
    }

    /** Those whose term ends by a day and is not over, earliest first. */
    List<Award> endingBy(LocalDate day, LocalDate today, int atMost) {
        return rows.select(
                "where award.until_day <= :day and " + STANDS + " order by award.until_day, award.id limit :atMost",
                Map.of("day", day, "today", today, "atMost", atMost));
    }

    private static Map<String, @Nullable Object> parameters(AwardFilter filter, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kind", filter.kind());
        parameters.put(
                "holder", filter.holder() == null ? null : filter.holder().value());
        parameters.put("year", filter.year());
        parameters.put(
                "standing", filter.standing() == null ? null : filter.standing().code());
        parameters.put("today", today);
        return parameters;
    }
}
