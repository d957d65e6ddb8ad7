package org.gongjian.evaluation.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Problems as rows. */
@Repository
class ProblemRows {

    private static final String SELECT = """
            select id, version, number, point_id, indicator_id, words, deadline, state, answer, returned, raised_at, closed_at
              from site_problem
            """;

    private final JdbcClient jdbc;

    ProblemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a campaign; whoever asks holds the campaign's row until the end. */
    int nextNumber(CampaignId campaign) {
        jdbc.sql("select id from campaign where id = :id for update")
                .param("id", campaign.value())
                .query(UUID.class)
                .optional();
        return 1
                + jdbc.sql("select count(*) from site_problem where campaign_id = :campaign")
                        .param("campaign", campaign.value())
                        .query(Integer.class)
                        .single();
    }

    void add(SiteProblem problem, CampaignId campaign, UUID account) {
        jdbc.sql("""
                insert into site_problem (id, version, campaign_id, number, point_id, indicator_id, words, deadline, state, raised_by,
                                          raised_at)
                values (:id, 1, :campaign, :number, :point, :leaf, :words, :deadline, 'open', :by, :at)
                """)
                .param("id", problem.id().value())
                .param("campaign", campaign.value())
                .param("number", problem.number())
                .param("point", problem.point().value())
                .param("leaf", problem.leaf().value())
                .param("words", problem.words())
                .param("deadline", problem.deadline())
                .param("by", account)
                .param("at", problem.raisedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it still was at its version. */
    boolean move(
            SiteProblem problem,
            SiteProblem.State next,
            @Nullable String answer,
            @Nullable String returned,
            @Nullable Instant closedAt) {
        return jdbc.sql("""
                update site_problem set state = :state, answer = :answer, returned = :returned, closed_at = :closedAt,
                       version = version + 1
                 where id = :id and version = :version
                """)
                        .param("state", next.stored())
                        .param("answer", answer)
                        .param("returned", returned)
                        .param("closedAt", closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC))
                        .param("id", problem.id().value())
                        .param("version", problem.version())
                        .update()
                == 1;
    }

    /** Open again until another day; whether it still was at its version. */
    boolean giveBack(SiteProblem problem, String why, LocalDate deadline) {
        return jdbc.sql("""
                update site_problem set state = 'open', returned = :why, deadline = :deadline, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("why", why)
                        .param("deadline", deadline)
                        .param("id", problem.id().value())
                        .param("version", problem.version())
                        .update()
                == 1;
    }

    Optional<SiteProblem> byId(SiteProblemId id) {
        return byIds(List.of(id.value())).stream().findFirst();
    }

    List<SiteProblem> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where id in (:ids)")
                        .param("ids", ids)
                        .query(ProblemRows::problem)
                        .list();
    }

    /** By number. */
    List<SiteProblem> at(SitePointId point) {
        return jdbc.sql(SELECT + " where point_id = :point order by number")
                .param("point", point.value())
                .query(ProblemRows::problem)
                .list();
    }

    /** Of an entrant in all rounds, by number. */
    List<SiteProblem> of(EntryId entry) {
        return jdbc.sql(SELECT + """
                 where point_id in (select id from site_point where entry_id = :entry) order by number
                """)
                .param("entry", entry.value())
                .query(ProblemRows::problem)
                .list();
    }

    /** Those of open rounds of campaigns under way that are not closed; the earliest deadline first. */
    List<OpenProblem> open() {
        return jdbc.sql("""
                select p.id, p.version, p.number, p.point_id, p.indicator_id, p.words, p.deadline, p.state, p.answer, p.returned,
                       p.raised_at, p.closed_at, p.campaign_id, e.id as entry, e.entrant_id, e.state as entered, c.organizer_id,
                       c.title
                  from site_problem p
                  join site_point point on point.district_id = p.district_id and point.id = p.point_id
                  join campaign_entry e on e.district_id = p.district_id and e.id = point.entry_id
                  join campaign c on c.district_id = p.district_id and c.id = p.campaign_id
                  join campaign_round r on r.district_id = p.district_id and r.campaign_id = p.campaign_id and r.number = point.round
                 where p.state <> 'closed' and c.state = 'running' and r.closed_at is null
                 order by p.deadline, p.campaign_id, p.number
                """)
                .query((row, number) -> new OpenProblem(
                        problem(row, number),
                        new Entrant(
                                new EntryId(row.getObject("entry", UUID.class)),
                                new CampaignId(row.getObject("campaign_id", UUID.class)),
                                new UnitId(row.getObject("entrant_id", UUID.class)),
                                row.getString("entered").equals("admitted")),
                        new UnitId(row.getObject("organizer_id", UUID.class)),
                        Localized.from(row, "title")))
                .list();
    }

    /** The account of the assessor who raised it. */
    UUID raisedBy(SiteProblemId id) {
        return jdbc.sql("select raised_by from site_problem where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getObject("raised_by", UUID.class))
                .single();
    }

    private static SiteProblem problem(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new SiteProblem(
                new SiteProblemId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getInt("number"),
                new SitePointId(row.getObject("point_id", UUID.class)),
                new IndicatorId(row.getObject("indicator_id", UUID.class)),
                row.getString("words"),
                row.getObject("deadline", LocalDate.class),
                SiteProblem.State.ofStored(row.getString("state")),
                row.getString("answer"),
                row.getString("returned"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
