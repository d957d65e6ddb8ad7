package org.gongjian.evaluation.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Recipe;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rounds, who takes part in them and the leaves they are measured by. */
@Repository
@Transactional(readOnly = true)
public class MeasuredRounds {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ROUND = """
            select campaign_id, title, organizer_id, state, number, edition_id, begins_on, ends_on, closed_at
              from campaign_round round join campaign on campaign.district_id = round.district_id and campaign.id = campaign_id
            """;
    private static final String ENTRANT = "select id, campaign_id, entrant_id, state from campaign_entry";

    private final JdbcClient jdbc;

    MeasuredRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is not here is a fault of the address: 404. */
    public MeasuredRound require(CampaignId campaign, int number) {
        return jdbc.sql(ROUND + " where campaign_id = :campaign and number = :number")
                .param("campaign", campaign.value())
                .param("number", number)
                .query(MeasuredRounds::round)
                .optional()
                .orElseThrow(Refused::missing);
    }

    /** In their order. */
    public List<MeasuredRound> of(CampaignId campaign) {
        return jdbc.sql(ROUND + " where campaign_id = :campaign order by number")
                .param("campaign", campaign.value())
                .query(MeasuredRounds::round)
                .list();
    }

    /** The round of a day; else the latest that began, else the first. */
    public Optional<MeasuredRound> current(CampaignId campaign, LocalDate day) {
        List<MeasuredRound> all = of(campaign);
        return all.reversed().stream()
                .filter(round -> !round.beginsOn().isAfter(day))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    public Entrant requireEntrant(EntryId entry) {
        return jdbc.sql(ENTRANT + " where id = :entry")
                .param("entry", entry.value())
                .query(MeasuredRounds::entrant)
                .optional()
                .orElseThrow(Refused::missing);
    }

    /** The entrant, and nobody else finds anything of it until this transaction ends. */
    @Transactional
    public Entrant hold(EntryId entry) {
        return jdbc.sql(ENTRANT + " where id = :entry for update")
                .param("entry", entry.value())
                .query(MeasuredRounds::entrant)
                .optional()
                .orElseThrow(Refused::missing);
    }

    /** Those admitted, by when they declared themselves. */
    public List<Entrant> admitted(CampaignId campaign) {
        return jdbc.sql(ENTRANT + " where campaign_id = :campaign and state = 'admitted' order by declared_at, id")
                .param("campaign", campaign.value())
                .query(MeasuredRounds::entrant)
                .list();
    }

    /** The leaves of an edition, in the order of their codes. */
    public List<Indicator> leaves(EditionId edition) {
        return jdbc.sql("""
                        select id, parent_id, position, code, name, requirement, role, points, method, formula, unit, source, recipe,
                               scorers, spread, monthly
                          from indicator where edition_id = :edition and role <> 'branch'
                         order by (select array_agg(lpad(part, 8, '0') order by place)
                                     from regexp_split_to_table(code, '[.-]') with ordinality as parts (part, place))
                        """)
                .param("edition", edition.value())
                .query(MeasuredRounds::leaf)
                .list();
    }

    private static MeasuredRound round(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new MeasuredRound(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                Localized.from(row, "title"),
                new UnitId(row.getObject("organizer_id", UUID.class)),
                row.getString("state").equals("running"),
                row.getInt("number"),
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                closed == null ? null : closed.toInstant());
    }

    private static Entrant entrant(ResultSet row, int number) throws SQLException {
        return new Entrant(
                new EntryId(row.getObject("id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new UnitId(row.getObject("entrant_id", UUID.class)),
                row.getString("state").equals("admitted"));
    }

    private static Indicator leaf(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        String method = row.getString("method");
        return new Indicator(
                new IndicatorId(row.getObject("id", UUID.class)),
                parent == null ? null : new IndicatorId(parent),
                row.getInt("position"),
                row.getString("code"),
                Localized.from(row, "name"),
                optional(row, "requirement"),
                Role.of(row.getString("role")),
                row.getBigDecimal("points"),
                method == null ? null : Method.of(method),
                row.getString("formula"),
                optional(row, "unit"),
                optional(row, "source"),
                recipe(row.getString("recipe")),
                row.getInt("scorers"),
                row.getBigDecimal("spread"),
                row.getBoolean("monthly"));
    }

    private static @Nullable Localized optional(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : Localized.parse(json);
    }

    private static Recipe recipe(@Nullable String json) {
        if (json == null) {
            return Recipe.NONE;
        }
        JsonNode asked = JSON.readTree(json);
        return new Recipe(
                asked.path("files").asInt(0),
                asked.path("photos").asInt(0),
                asked.path("characters").asInt(0),
                asked.path("namesTime").asBoolean(false),
                asked.path("namesPlace").asBoolean(false),
                asked.path("namesHost").asBoolean(false),
                asked.path("namesTheme").asBoolean(false),
                asked.path("showsUnitName").asBoolean(false));
    }
}
