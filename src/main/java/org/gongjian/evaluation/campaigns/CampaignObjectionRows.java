package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections and appeals as rows. */
@Repository
class CampaignObjectionRows {

    private static final String SELECT = """
            select o.id, o.entry_id, o.kind, o.unit_id, o.words, o.account_id, o.at, o.upheld, o.effect, o.answer, o.answered_by
              from campaign_objection o
            """;

    private final JdbcClient jdbc;

    CampaignObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean add(CampaignObjection objection) {
        return jdbc.sql("""
                insert into campaign_objection (id, entry_id, kind, unit_id, words, account_id, at)
                values (:id, :entry, :kind, :unit, :words, :account, :at)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", objection.id())
                        .param("entry", objection.entry().value())
                        .param("kind", objection.kind().stored())
                        .param(
                                "unit",
                                objection.unit() == null
                                        ? null
                                        : objection.unit().value())
                        .param("words", objection.words())
                        .param("account", objection.account())
                        .param("at", objection.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether nobody answered it before. */
    boolean answer(
            UUID id, CampaignObjection.Effect effect, boolean upheld, String answer, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                update campaign_objection
                   set upheld = :upheld, effect = :effect, answer = :answer, answered_by = :by, answered_at = :at
                 where id = :id and upheld is null
                """)
                        .param("upheld", upheld)
                        .param("effect", effect.stored())
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<CampaignObjection> byId(UUID id) {
        return select("where o.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Oldest first. */
    List<CampaignObjection> of(EntryId entry) {
        return select("where o.entry_id = :entry order by o.at, o.id", Map.of("entry", entry.value()));
    }

    /** Those of a campaign that wait for an answer, oldest first. */
    List<CampaignObjection> open(CampaignId campaign) {
        return select("""
                join campaign_entry e on e.id = o.entry_id
                where e.campaign_id = :campaign and o.upheld is null order by o.at, o.id
                """, Map.of("campaign", campaign.value()));
    }

    private List<CampaignObjection> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> {
                    UUID unit = row.getObject("unit_id", UUID.class);
                    String effect = row.getString("effect");
                    return new CampaignObjection(
                            row.getObject("id", UUID.class),
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            CampaignObjection.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                            unit == null ? null : new UnitId(unit),
                            row.getString("words"),
                            row.getObject("account_id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("upheld", Boolean.class),
                            effect == null ? null : CampaignObjection.Effect.valueOf(effect.toUpperCase(Locale.ROOT)),
                            row.getString("answer"),
                            row.getObject("answered_by", UUID.class));
                })
                .list();
    }
}
