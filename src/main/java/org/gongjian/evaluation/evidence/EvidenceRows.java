package org.gongjian.evaluation.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence and the leaves it serves, as rows. */
@Repository
class EvidenceRows {

    private static final String SELECT = """
            select id, version, campaign_id, entry_id, round, title, words, held_on, place, host, theme, name_shown, record_kind,
                   record_id, state, given_at, withdrawn_at, made_by, made_under, made_at
              from evidence
            """;

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Evidence evidence) {
        RecordRef record = evidence.record();
        stated(jdbc.sql("""
                                insert into evidence (id, version, campaign_id, entry_id, round, title, words, held_on, place, host, theme,
                                       name_shown, record_kind, record_id, state, given_at, made_by, made_under, made_at)
                                values (:id, 1, :campaign, :entry, :round, :title::jsonb, :words::jsonb, :on, :place::jsonb, :host::jsonb,
                                        :theme::jsonb, :nameShown, :kind, :record, :state, :givenAt, :by, :under, :at)
                                """), evidence.details())
                .param("id", evidence.id().value())
                .param("campaign", evidence.campaign().value())
                .param("entry", evidence.entry().value())
                .param("round", evidence.round())
                .param("kind", record == null ? null : record.kind())
                .param("record", record == null ? null : record.id())
                .param("state", evidence.state().stored())
                .param("givenAt", at(evidence.givenAt()))
                .param("by", evidence.madeBy().account())
                .param("under", evidence.madeBy().mandate())
                .param("at", at(evidence.madeAt()))
                .update();
        serve(evidence.id(), evidence.details().leaves());
    }

    /** Whether it still was at its version. */
    boolean change(Evidence evidence, EvidenceDetails details) {
        boolean changed = stated(jdbc.sql("""
                                        update evidence set title = :title::jsonb, words = :words::jsonb, held_on = :on, place = :place::jsonb,
                                               host = :host::jsonb, theme = :theme::jsonb, name_shown = :nameShown, version = version + 1
                                         where id = :id and version = :version
                                        """), details)
                        .param("id", evidence.id().value())
                        .param("version", evidence.version())
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("delete from evidence_leaf where evidence_id = :id")
                    .param("id", evidence.id().value())
                    .update();
            serve(evidence.id(), details.leaves());
        }
        return changed;
    }

    void serve(EvidenceId id, Collection<IndicatorId> leaves) {
        for (IndicatorId leaf : leaves) {
            jdbc.sql("""
                    insert into evidence_leaf (evidence_id, indicator_id) values (:id, :leaf)
                    on conflict (district_id, evidence_id, indicator_id) do nothing
                    """).param("id", id.value()).param("leaf", leaf.value()).update();
        }
    }

    /** Whether it still was at its version. */
    boolean give(Evidence evidence, Instant now) {
        return jdbc.sql("""
                update evidence set state = 'given', given_at = :now, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("now", at(now))
                        .param("id", evidence.id().value())
                        .param("version", evidence.version())
                        .update()
                == 1;
    }

    /** Whether it still was at its version. */
    boolean withdraw(Evidence evidence, Instant now) {
        return jdbc.sql("""
                update evidence set state = 'withdrawn', withdrawn_at = :now, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("now", at(now))
                        .param("id", evidence.id().value())
                        .param("version", evidence.version())
                        .update()
                == 1;
    }

    /** Whether it still was at its version. */
    boolean sendBack(Evidence evidence) {
        return jdbc.sql("""
                update evidence set state = 'sent-back', version = version + 1 where id = :id and version = :version
                """)
                        .param("id", evidence.id().value())
                        .param("version", evidence.version())
                        .update()
                == 1;
    }

    Optional<Evidence> byId(EvidenceId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Evidence> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : select("where id in (:ids)", Map.of("ids", ids));
    }

    /** Those not withdrawn, oldest first. */
    List<Evidence> of(EntryId entry, int round) {
        return select(
                "where entry_id = :entry and round = :round and state <> 'withdrawn' order by id",
                Map.of("entry", entry.value(), "round", round));
    }

    /** The one that is a record, unless it was withdrawn. */
    Optional<Evidence> ofRecord(EntryId entry, int round, RecordRef record) {
        return select("""
                        where entry_id = :entry and round = :round and record_kind = :kind and record_id = :record
                          and state <> 'withdrawn'
                        """, Map.of("entry", entry.value(), "round", round, "kind", record.kind(), "record", record.id()))
                .stream()
                .findFirst();
    }

    /** Leaves of an entrant somebody gave points for in a round. */
    Set<IndicatorId> scored(EntryId entry, int round) {
        return new HashSet<>(
                jdbc.sql("select distinct indicator_id from mark where entry_id = :entry and round = :round")
                        .param("entry", entry.value())
                        .param("round", round)
                        .query((row, number) -> new IndicatorId(row.getObject("indicator_id", UUID.class)))
                        .list());
    }

    /** Whether somebody gave points for one of its leaves. */
    boolean isScored(Evidence evidence) {
        return !Collections.disjoint(
                scored(evidence.entry(), evidence.round()), evidence.details().leaves());
    }

    private static JdbcClient.StatementSpec stated(JdbcClient.StatementSpec sql, EvidenceDetails details) {
        return sql.param("title", details.title().json())
                .param("words", json(details.words()))
                .param("on", details.caption().on())
                .param("place", json(details.caption().place()))
                .param("host", json(details.caption().host()))
                .param("theme", json(details.caption().theme()))
                .param("nameShown", details.nameShown());
    }

    private List<Evidence> select(String where, Map<String, ?> params) {
        List<Evidence> bare = jdbc.sql(SELECT + " " + where)
                .params(params)
                .query((row, number) -> evidence(row))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<EvidenceId, Set<IndicatorId>> leaves = new HashMap<>();
        jdbc.sql("select evidence_id, indicator_id from evidence_leaf where evidence_id in (:ids)")
                .param("ids", bare.stream().map(one -> one.id().value()).toList())
                .query(row -> {
                    leaves.computeIfAbsent(
                                    new EvidenceId(row.getObject("evidence_id", UUID.class)), first -> new HashSet<>())
                            .add(new IndicatorId(row.getObject("indicator_id", UUID.class)));
                });
        return bare.stream()
                .map(one -> withLeaves(one, leaves.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    private static Evidence withLeaves(Evidence one, Set<IndicatorId> leaves) {
        EvidenceDetails said = one.details();
        return new Evidence(
                one.id(),
                one.version(),
                one.campaign(),
                one.entry(),
                one.round(),
                new EvidenceDetails(leaves, said.title(), said.words(), said.caption(), said.nameShown()),
                one.record(),
                one.state(),
                one.givenAt(),
                one.withdrawnAt(),
                one.madeBy(),
                one.madeAt());
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        String kind = row.getString("record_kind");
        return new Evidence(
                new EvidenceId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getInt("round"),
                new EvidenceDetails(
                        Set.of(),
                        Localized.from(row, "title"),
                        text(row, "words"),
                        new Caption(
                                row.getObject("held_on", LocalDate.class),
                                text(row, "place"),
                                text(row, "host"),
                                text(row, "theme")),
                        row.getBoolean("name_shown")),
                kind == null ? null : new RecordRef(kind, row.getObject("record_id", UUID.class)),
                EvidenceState.ofStored(row.getString("state")),
                moment(row, "given_at"),
                moment(row, "withdrawn_at"),
                new Author(row.getObject("made_by", UUID.class), row.getObject("made_under", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Localized text(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : Localized.parse(json);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String json(@Nullable Localized text) {
        return text == null ? null : text.json();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
