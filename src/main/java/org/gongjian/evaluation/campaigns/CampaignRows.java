package org.gongjian.evaluation.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns as rows, each with its terms. */
@Repository
class CampaignRows {

    private static final String SELECT = """
            select c.id, c.version, c.organizer_id, c.standard_id, c.title, c.state, c.public_from, c.public_until, c.made_public_by,
                   c.decided_on, c.reason, c.ceremony_id, c.made_by, c.made_under, c.made_at, t.brief, t.award, t.award_kind, t.entrants,
                   t.declares_from, t.declares_until, t.publicity_days, t.appeal_days, t.term_months
              from campaign c join campaign_terms t on t.campaign_id = c.id
            """;

    private final JdbcClient jdbc;
    private final CampaignPartRows parts;

    CampaignRows(JdbcClient jdbc, CampaignPartRows parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Whether it was not there yet. */
    boolean add(Campaign campaign) {
        int added = jdbc.sql("""
                insert into campaign (id, version, standard_id, organizer_id, title, state, made_by, made_under, made_at)
                values (:id, 1, :standard, :organizer, :title::jsonb, :state, :by, :under, :at)
                on conflict (district_id, id) do nothing
                """)
                .param("id", campaign.id().value())
                .param("standard", campaign.standard().value())
                .param("organizer", campaign.organizer().value())
                .param("title", campaign.terms().title().json())
                .param("state", campaign.state().stored())
                .param("by", campaign.madeBy().account())
                .param("under", campaign.madeBy().mandate())
                .param("at", campaign.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            terms(jdbc.sql("""
                    insert into campaign_terms (campaign_id, brief, award, award_kind, entrants, declares_from, declares_until,
                                                publicity_days, appeal_days, term_months)
                    values (:id, :brief::jsonb, :award::jsonb, :kind, :entrants, :from, :until, :publicityDays, :appealDays, :months)
                    """), campaign.id(), campaign.terms()).update();
            parts.add(campaign.id(), campaign.terms());
        }
        return added == 1;
    }

    /** Writes a draft anew; whether nobody changed it meanwhile. */
    boolean rewrite(Campaign campaign, CampaignTerms terms) {
        boolean changed = jdbc.sql("""
                update campaign set title = :title::jsonb, version = version + 1
                 where id = :id and version = :version and state = 'draft'
                """)
                        .param("title", terms.title().json())
                        .param("id", campaign.id().value())
                        .param("version", campaign.version())
                        .update()
                == 1;
        if (changed) {
            terms(jdbc.sql("""
                    update campaign_terms
                       set brief = :brief::jsonb, award = :award::jsonb, award_kind = :kind, entrants = :entrants, declares_from = :from,
                           declares_until = :until, publicity_days = :publicityDays, appeal_days = :appealDays, term_months = :months
                     where campaign_id = :id
                    """), campaign.id(), terms).update();
            parts.remove(campaign.id());
            parts.add(campaign.id(), terms);
        }
        return changed;
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec sql, CampaignId id, CampaignTerms terms) {
        return sql.param("id", id.value())
                .param("brief", terms.brief().json())
                .param("award", terms.award().json())
                .param("kind", terms.kind())
                .param(
                        "entrants",
                        terms.entrants().stream()
                                .map(Organization.Kind::code)
                                .sorted()
                                .toArray(String[]::new))
                .param("from", terms.declaresFrom())
                .param("until", terms.declaresUntil())
                .param("publicityDays", terms.publicityDays())
                .param("appealDays", terms.appealDays())
                .param("months", terms.termMonths());
    }

    Optional<Campaign> byId(CampaignId id) {
        return select("where c.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The campaign, and nobody else moves it or its entries on until this transaction ends. */
    Optional<Campaign> hold(CampaignId id) {
        jdbc.sql("select id from campaign where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return byId(id);
    }

    List<Campaign> byIds(Collection<CampaignId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where c.id in (:ids)",
                        Map.of("ids", ids.stream().map(CampaignId::value).toList()));
    }

    /** Latest first; drafts only of these organizers. */
    List<Campaign> page(Collection<UnitId> own, @Nullable CampaignId after, int atMost) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("own", own.stream().map(UnitId::value).toArray(UUID[]::new));
        parameters.put("atMost", atMost);
        if (after != null) {
            parameters.put("after", after.value());
        }
        return select(
                """
                where (c.state <> 'draft' or c.organizer_id = any(:own::uuid[])) %s
                order by c.made_at desc, c.id desc limit :atMost
                """.formatted(
                                after == null
                                        ? ""
                                        : "and (c.made_at, c.id) < (select b.made_at, b.id from campaign b where b.id = :after)"),
                parameters);
    }

    /** Campaigns that are neither decided nor stopped, oldest first. */
    List<Campaign> underWay() {
        return select("where c.state not in ('decided', 'stopped') order by c.made_at, c.id", Map.of());
    }

    /** Whether nobody changed it meanwhile. */
    boolean move(Campaign campaign, CampaignState next, @Nullable String reason) {
        return jdbc.sql("""
                update campaign set state = :state, reason = :reason, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("state", next.stored())
                        .param("reason", reason)
                        .param("id", campaign.id().value())
                        .param("version", campaign.version())
                        .update()
                == 1;
    }

    void makePublic(CampaignId id, LocalDate from, LocalDate until, @Nullable UUID by) {
        jdbc.sql("""
                update campaign set public_from = :from, public_until = :until, made_public_by = :by where id = :id
                """)
                .param("from", from)
                .param("until", until)
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    void decide(CampaignId id, LocalDate on) {
        jdbc.sql("update campaign set decided_on = :on where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    void ceremony(CampaignId id, ActivityId activity) {
        jdbc.sql("update campaign set ceremony_id = :activity where id = :id")
                .param("activity", activity.value())
                .param("id", id.value())
                .update();
    }

    /** Those whose awards are handed over at an activity. */
    List<Campaign> withCeremony(ActivityId activity) {
        return select("where c.ceremony_id = :activity order by c.made_at, c.id", Map.of("activity", activity.value()));
    }

    private List<Campaign> select(String condition, Map<String, ?> parameters) {
        List<UUID> ids = jdbc.sql("select c.id from campaign c " + condition)
                .params(parameters)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        CampaignPartRows.Parts found = parts.of(ids);
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> campaign(row, found))
                .list();
    }

    private static Campaign campaign(ResultSet row, CampaignPartRows.Parts parts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID ceremony = row.getObject("ceremony_id", UUID.class);
        return new Campaign(
                new CampaignId(id),
                row.getInt("version"),
                new UnitId(row.getObject("organizer_id", UUID.class)),
                new StandardId(row.getObject("standard_id", UUID.class)),
                new CampaignTerms(
                        Localized.from(row, "title"),
                        Localized.from(row, "brief"),
                        Localized.from(row, "award"),
                        row.getString("award_kind"),
                        parts.further(id),
                        kinds((String[]) row.getArray("entrants").getArray()),
                        row.getObject("declares_from", LocalDate.class),
                        row.getObject("declares_until", LocalDate.class),
                        parts.planned(id),
                        parts.levels(id),
                        row.getInt("publicity_days"),
                        row.getInt("appeal_days"),
                        row.getInt("term_months")),
                CampaignState.ofStored(row.getString("state")),
                parts.rounds(id),
                row.getObject("public_from", LocalDate.class),
                row.getObject("public_until", LocalDate.class),
                row.getObject("made_public_by", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"),
                ceremony == null ? null : new ActivityId(ceremony),
                new Author(row.getObject("made_by", UUID.class), row.getObject("made_under", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Organization.Kind> kinds(String[] codes) {
        return Stream.of(codes)
                .flatMap(code -> Stream.of(Organization.Kind.values())
                        .filter(kind -> kind.code().equals(code)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
