package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Measure;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and what they say to the entry bars, as rows. */
@Repository
class CampaignEntryRows {

    private static final String SELECT = """
            select id, version, campaign_id, entrant_id, state, words, reason, settled_on, settled_by, declared_by, declared_under,
                   declared_at
              from campaign_entry
            """;

    private final JdbcClient jdbc;

    CampaignEntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CampaignEntry entry) {
        jdbc.sql("""
                insert into campaign_entry (id, version, campaign_id, entrant_id, state, words, declared_by, declared_under,
                                            declared_at)
                values (:id, 1, :campaign, :entrant, :state, :words::jsonb, :by, :under, :at)
                """)
                .param("id", entry.id().value())
                .param("campaign", entry.campaign().value())
                .param("entrant", entry.entrant().value())
                .param("state", entry.state().stored())
                .param("words", Localized.jsonOf(entry.words()))
                .param("by", entry.declaredBy().account())
                .param("under", entry.declaredBy().mandate())
                .param("at", entry.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A unit that withdrew or was turned down declares itself anew, in the same row. */
    void declareAnew(CampaignEntry entry, Localized words, Author by, OffsetDateTime at) {
        jdbc.sql("""
                update campaign_entry
                   set state = 'declared', words = :words::jsonb, reason = null, settled_on = null, settled_by = null,
                       declared_by = :by, declared_under = :under, declared_at = :at, version = version + 1
                 where id = :id
                """)
                .param("words", words.json())
                .param("by", by.account())
                .param("under", by.mandate())
                .param("at", at)
                .param("id", entry.id().value())
                .update();
    }

    /** Whether nobody changed it meanwhile. */
    boolean settle(CampaignEntry entry, EntryState next, @Nullable String reason, LocalDate on, @Nullable UUID by) {
        return jdbc.sql("""
                update campaign_entry
                   set state = :state, reason = :reason, settled_on = :on, settled_by = :by, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("state", next.stored())
                        .param("reason", reason)
                        .param("on", on)
                        .param("by", by)
                        .param("id", entry.id().value())
                        .param("version", entry.version())
                        .update()
                == 1;
    }

    Optional<CampaignEntry> byId(EntryId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<CampaignEntry> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : select("where id in (:ids)", Map.of("ids", ids));
    }

    /** In the order they declared themselves. */
    List<CampaignEntry> of(CampaignId campaign) {
        return select("where campaign_id = :campaign order by declared_at, id", Map.of("campaign", campaign.value()));
    }

    Optional<CampaignEntry> ofUnit(CampaignId campaign, UnitId unit) {
        return select(
                        "where campaign_id = :campaign and entrant_id = :unit",
                        Map.of("campaign", campaign.value(), "unit", unit.value()))
                .stream()
                .findFirst();
    }

    /** Every entry of a unit, latest first. */
    List<CampaignEntry> ofUnit(UnitId unit) {
        return select("where entrant_id = :unit order by id desc", Map.of("unit", unit.value()));
    }

    int count(CampaignId campaign, EntryState state) {
        return jdbc.sql("select count(*) from campaign_entry where campaign_id = :campaign and state = :state")
                .param("campaign", campaign.value())
                .param("state", state.stored())
                .query(Integer.class)
                .single();
    }

    // Entry bars

    /** The entry bars of an edition, in order, with what an entry says to them. */
    List<Bar> bars(@Nullable EditionId edition, @Nullable EntryId entry) {
        Map<UUID, List<Bar.BarFigure>> figures = entry == null ? Map.of() : figures(entry);
        return jdbc.sql("""
                select i.id, i.code, i.name, i.method = 'measured' as measured, b.words, b.met, b.by_records, b.exception
                  from indicator i left join campaign_bar b on b.indicator_id = i.id and b.entry_id = :entry::uuid
                 where i.edition_id = :edition::uuid and i.role = 'bar'
                 order by i.position, i.code
                """)
                .param("entry", entry == null ? null : entry.value())
                .param("edition", edition == null ? null : edition.value())
                .query((row, number) -> bar(row, figures))
                .list();
    }

    private static Bar bar(ResultSet row, Map<UUID, List<Bar.BarFigure>> figures) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Boolean byRecords = row.getObject("by_records", Boolean.class);
        return new Bar(
                new IndicatorId(id),
                row.getString("code"),
                Localized.from(row, "name"),
                row.getBoolean("measured"),
                row.getString("words"),
                row.getObject("met", Boolean.class),
                byRecords == null ? null : new Bar.Records(byRecords, figures.getOrDefault(id, List.of())),
                row.getString("exception"));
    }

    private Map<UUID, List<Bar.BarFigure>> figures(EntryId entry) {
        Map<UUID, List<Bar.BarFigure>> figures = new HashMap<>();
        jdbc.sql("select indicator_id, name, value from campaign_bar_figure where entry_id = :entry order by name")
                .param("entry", entry.value())
                .query(row -> {
                    List<Bar.BarFigure> of =
                            figures.computeIfAbsent(row.getObject("indicator_id", UUID.class), id -> new ArrayList<>());
                    BigDecimal value = row.getBigDecimal("value");
                    Measure.named(row.getString("name"))
                            .ifPresent(measure -> of.add(new Bar.BarFigure(measure, value)));
                });
        return figures;
    }

    /** What an entrant says; what was found before of an earlier declaration is forgotten. */
    void say(EntryId entry, IndicatorId bar, @Nullable String words) {
        jdbc.sql("""
                insert into campaign_bar (entry_id, indicator_id, words) values (:entry, :bar, :words)
                on conflict (district_id, entry_id, indicator_id) do update
                    set words = excluded.words, met = null, by_records = null, exception = null
                """)
                .param("entry", entry.value())
                .param("bar", bar.value())
                .param("words", words)
                .update();
    }

    void find(EntryId entry, IndicatorId bar, boolean met) {
        jdbc.sql("update campaign_bar set met = :met where entry_id = :entry and indicator_id = :bar")
                .param("met", met)
                .param("entry", entry.value())
                .param("bar", bar.value())
                .update();
    }

    /** What the records gave, and why it counts as met all the same. */
    void find(EntryId entry, IndicatorId bar, Bar.Records records, @Nullable String exception) {
        jdbc.sql("""
                insert into campaign_bar (entry_id, indicator_id, met, by_records, exception)
                values (:entry, :bar, :met, :meet, :exception)
                on conflict (district_id, entry_id, indicator_id) do update
                    set met = excluded.met, by_records = excluded.by_records, exception = excluded.exception
                """)
                .param("entry", entry.value())
                .param("bar", bar.value())
                .param("met", records.meet() || exception != null)
                .param("meet", records.meet())
                .param("exception", exception)
                .update();
        records.figures()
                .forEach(figure -> jdbc.sql("""
                insert into campaign_bar_figure (entry_id, indicator_id, name, value) values (:entry, :bar, :name, :value)
                on conflict (district_id, entry_id, indicator_id, name) do update set value = excluded.value
                """)
                        .param("entry", entry.value())
                        .param("bar", bar.value())
                        .param("name", figure.measure().code())
                        .param("value", figure.value())
                        .update());
    }

    private List<CampaignEntry> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> entry(row))
                .list();
    }

    private static CampaignEntry entry(ResultSet row) throws SQLException {
        return new CampaignEntry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new UnitId(row.getObject("entrant_id", UUID.class)),
                EntryState.ofStored(row.getString("state")),
                Localized.fromNullable(row, "words"),
                row.getString("reason"),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("settled_by", UUID.class),
                new Author(row.getObject("declared_by", UUID.class), row.getObject("declared_under", UUID.class)),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}
