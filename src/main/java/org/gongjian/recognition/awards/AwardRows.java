package org.gongjian.recognition.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.gongjian.recognition.CredentialId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Awards as rows. */
@Repository
class AwardRows {

    private static final String SELECT = """
            select award.id, award.version, award.kind, award.letters, award.number_year, award.number, award.wording,
                   award.holder_id, award.host_place_id, award.host_unit_id, award.from_day, award.until_day, award.state,
                   award.review_due, award.origin_kind, award.origin_id, award.responsible_id, award.consent, award.despite,
                   award.together_id, award.credential_id, award.issue
              from award
            """;

    private final JdbcClient jdbc;
    private final AwardParts parts;

    AwardRows(JdbcClient jdbc, AwardParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Numbered {

        @Bean
        NumberedRows awardNumbers(JdbcClient jdbc) {
            return new NumberedTable(jdbc, AwardNumber.SERIES, "award", "number_year", "number");
        }
    }

    /** Until the transaction ends nobody else awards one of this kind to the unit. */
    void hold(String kind, UnitId holder) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('award ' || current_district() || :kind || :holder, 0))")
                .param("kind", kind)
                .param("holder", holder.value().toString())
                .query((row, number) -> true)
                .single();
    }

    void add(Award award) {
        HangsAt at = award.hangsAt();
        MinorsCare minors = award.minors();
        RecordRef origin = award.origin();
        jdbc.sql("""
                insert into award (id, version, kind, letters, number_year, number, wording, holder_id, host_place_id,
                       host_unit_id, since, from_day, until_day, state, review_due, origin_kind, origin_id, responsible_id,
                       consent, despite, together_id, credential_id, issue)
                values (:id, 1, :kind, :letters, :year, :number, :wording::jsonb, :holder, :place, :unit, :since, :from, :until,
                        :state, :reviewDue, :originKind, :origin, :responsible, :consent::jsonb, :despite, :together,
                        :credential, :issue)
                """)
                .param("id", award.id().value())
                .param("kind", award.kind())
                .param("letters", award.number().letters())
                .param("year", award.number().year())
                .param("number", award.number().number())
                .param("wording", award.wording().json())
                .param("holder", award.holder().value())
                .param(
                        "place",
                        at == null || at.place() == null ? null : at.place().value())
                .param(
                        "unit",
                        at == null || at.unit() == null ? null : at.unit().value())
                .param("since", award.since())
                .param("from", award.term().from())
                .param("until", award.term().until())
                .param("state", award.state().stored())
                .param("reviewDue", award.reviewDue())
                .param("originKind", origin == null ? null : origin.kind())
                .param("origin", origin == null ? null : origin.id())
                .param(
                        "responsible",
                        minors == null ? null : minors.responsible().value())
                .param("consent", minors == null ? null : minors.consent().json())
                .param("despite", award.despite())
                .param("together", award.together().value())
                .param("credential", award.credential().value())
                .param("issue", award.issue())
                .update();
        parts.addBodies(award);
        award.steps().forEach(step -> parts.addStep(award.id(), step));
    }

    /** Whether nobody changed it meanwhile. */
    boolean change(Award before, Changed now) {
        return jdbc.sql("""
                update award
                   set version = version + 1, state = :state, from_day = :from, until_day = :until, review_due = :reviewDue,
                       credential_id = :credential, issue = :issue
                 where id = :id and version = :version
                """)
                        .param("state", now.state().stored())
                        .param("from", now.term().from())
                        .param("until", now.term().until())
                        .param("reviewDue", now.reviewDue())
                        .param("credential", now.credential().value())
                        .param("issue", now.issue())
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** What of an award may change. */
    record Changed(AwardState state, Term term, @Nullable LocalDate reviewDue, CredentialId credential, int issue) {

        static Changed nothing(Award award) {
            return new Changed(award.state(), award.term(), award.reviewDue(), award.credential(), award.issue());
        }

        Changed to(AwardState next) {
            return new Changed(next, term, reviewDue, credential, issue);
        }
    }

    Optional<Award> byId(AwardId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Award> byIds(Collection<AwardId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where award.id in (:ids) order by award.id",
                        Map.of("ids", ids.stream().map(AwardId::value).toList()));
    }

    /** The letters do not matter: the number tells which. */
    Optional<Award> byNumber(AwardNumber number) {
        return select(
                        "where award.number_year = :year and award.number = :number",
                        Map.of("year", number.year(), "number", number.number()))
                .stream()
                .findFirst();
    }

    List<Award> select(String condition, Map<String, ? extends @Nullable Object> parameters) {
        List<Plain> found = jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> plain(row))
                .list();
        AwardParts.Loaded loaded =
                parts.of(found.stream().map(one -> one.id().value()).toList());
        return found.stream().map(one -> one.with(loaded)).toList();
    }

    long count(String condition, Map<String, ? extends @Nullable Object> parameters) {
        return jdbc.sql("select count(*) from award " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** An award without its parts. */
    private record Plain(
            AwardId id,
            int version,
            String kind,
            AwardNumber number,
            Localized wording,
            UnitId holder,
            @Nullable HangsAt hangsAt,
            Term term,
            AwardState state,
            @Nullable LocalDate reviewDue,
            @Nullable RecordRef origin,
            @Nullable MinorsCare minors,
            @Nullable String despite,
            AwardId together,
            CredentialId credential,
            int issue) {

        Award with(AwardParts.Loaded loaded) {
            return new Award(
                    id,
                    version,
                    kind,
                    number,
                    wording,
                    loaded.bodies(id),
                    holder,
                    hangsAt,
                    term,
                    state,
                    reviewDue,
                    origin,
                    minors,
                    despite,
                    together,
                    credential,
                    issue,
                    loaded.steps(id));
        }
    }

    private static Plain plain(ResultSet row) throws SQLException {
        String originKind = row.getString("origin_kind");
        UUID responsible = row.getObject("responsible_id", UUID.class);
        return new Plain(
                new AwardId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("kind"),
                new AwardNumber(row.getString("letters"), row.getInt("number_year"), row.getLong("number")),
                Localized.from(row, "wording"),
                new UnitId(row.getObject("holder_id", UUID.class)),
                hangsAt(row.getObject("host_place_id", UUID.class), row.getObject("host_unit_id", UUID.class)),
                new Term(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)),
                AwardState.ofStored(row.getString("state")),
                row.getObject("review_due", LocalDate.class),
                originKind == null ? null : new RecordRef(originKind, row.getObject("origin_id", UUID.class)),
                responsible == null ? null : new MinorsCare(new PostId(responsible), Localized.from(row, "consent")),
                row.getString("despite"),
                new AwardId(row.getObject("together_id", UUID.class)),
                new CredentialId(row.getObject("credential_id", UUID.class)),
                row.getInt("issue"));
    }

    private static @Nullable HangsAt hangsAt(@Nullable UUID place, @Nullable UUID unit) {
        if (place != null) {
            return HangsAt.at(new PlaceId(place));
        }
        return unit == null ? null : HangsAt.with(new UnitId(unit));
    }
}
