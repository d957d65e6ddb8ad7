package org.gongjian.evaluation.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questionnaires, used tokens and answers, as rows. */
@Repository
class SurveyRows {

    private static final String SELECT = "select id, campaign_id, entry_id, round, code, quota, closed_at from survey";

    private final JdbcClient jdbc;

    SurveyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the entrant had none in the round. */
    boolean add(Survey survey, String salt, Author by, Instant now) {
        return jdbc.sql("""
                insert into survey (id, campaign_id, entry_id, round, code, quota, salt, opened_by, opened_under, opened_at)
                values (:id, :campaign, :entry, :round, :code, :quota, :salt, :by, :under, :now)
                on conflict (district_id, entry_id, round) do nothing
                """)
                        .param("id", survey.id().value())
                        .param("campaign", survey.campaign().value())
                        .param("entry", survey.entry().value())
                        .param("round", survey.round())
                        .param("code", survey.code())
                        .param("quota", survey.quota())
                        .param("salt", salt)
                        .param("by", by.account())
                        .param("under", by.mandate())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Survey> byCode(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(SurveyRows::survey)
                .optional();
    }

    /** The survey, and nobody else answers it until this transaction ends. */
    Optional<Survey> hold(String code) {
        return jdbc.sql(SELECT + " where code = :code for update")
                .param("code", code)
                .query(SurveyRows::survey)
                .optional();
    }

    List<Survey> of(CampaignId campaign, int round) {
        return jdbc.sql(SELECT + " where campaign_id = :campaign and round = :round order by id")
                .param("campaign", campaign.value())
                .param("round", round)
                .query(SurveyRows::survey)
                .list();
    }

    String salt(SurveyId id) {
        return jdbc.sql("select salt from survey where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    void close(SurveyId id, Instant now) {
        jdbc.sql("update survey set closed_at = :now where id = :id and closed_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Whether the token was not used before. */
    boolean use(SurveyId id, String hash) {
        return jdbc.sql("""
                insert into survey_token (survey_id, hash) values (:id, :hash)
                on conflict (district_id, survey_id, hash) do nothing
                """).param("id", id.value()).param("hash", hash).update() == 1;
    }

    boolean isUsed(SurveyId id, String hash) {
        return jdbc.sql("select count(*) from survey_token where survey_id = :id and hash = :hash")
                        .param("id", id.value())
                        .param("hash", hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int answers(SurveyId id) {
        return jdbc.sql("select count(*) from survey_token where survey_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void add(SurveyId id, Map<IndicatorId, Integer> answers) {
        UUID answer = UUID.randomUUID();
        answers.forEach((leaf, scale) -> jdbc.sql("""
                        insert into survey_answer (survey_id, id, indicator_id, scale) values (:survey, :id, :leaf, :scale)
                        """)
                .param("survey", id.value())
                .param("id", answer)
                .param("leaf", leaf.value())
                .param("scale", scale)
                .update());
    }

    /** How many chose a scale for a leaf. */
    record Chosen(IndicatorId leaf, int scale, int count) {}

    List<Chosen> chosen(SurveyId id) {
        return jdbc.sql("""
                select indicator_id, scale, count(*) as chosen from survey_answer where survey_id = :id
                 group by indicator_id, scale order by indicator_id, scale
                """)
                .param("id", id.value())
                .query((row, number) -> new Chosen(
                        new IndicatorId(row.getObject("indicator_id", UUID.class)),
                        row.getInt("scale"),
                        row.getInt("chosen")))
                .list();
    }

    private static Survey survey(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Survey(
                new SurveyId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getInt("round"),
                row.getString("code"),
                row.getInt("quota"),
                closed == null ? null : closed.toInstant());
    }
}
