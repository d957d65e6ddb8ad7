package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who awards each award, and what happened to it. */
@Repository
class AwardParts {

    private final JdbcClient jdbc;

    AwardParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Loaded(Map<UUID, List<Body>> bodies, Map<UUID, List<AwardStep>> steps) {

        List<Body> bodies(AwardId award) {
            return bodies.getOrDefault(award.value(), List.of());
        }

        List<AwardStep> steps(AwardId award) {
            return steps.getOrDefault(award.value(), List.of());
        }
    }

    Loaded of(Collection<UUID> awards) {
        Loaded loaded = new Loaded(new HashMap<>(), new HashMap<>());
        if (awards.isEmpty()) {
            return loaded;
        }
        jdbc.sql("select award_id, unit_id, name from award_body where award_id in (:ids) order by seq")
                .param("ids", awards)
                .query(row -> {
                    UUID unit = row.getObject("unit_id", UUID.class);
                    loaded.bodies
                            .computeIfAbsent(row.getObject("award_id", UUID.class), none -> new ArrayList<>())
                            .add(unit == null ? Body.outside(Localized.from(row, "name")) : Body.of(new UnitId(unit)));
                });
        jdbc.sql("""
                select award_id, kind, on_day, who, note, done_by, done_under, done_at
                  from award_step where award_id in (:ids) order by seq
                """).param("ids", awards).query(row -> {
            loaded.steps
                    .computeIfAbsent(row.getObject("award_id", UUID.class), none -> new ArrayList<>())
                    .add(new AwardStep(
                            AwardStep.Kind.ofStored(row.getString("kind")),
                            row.getObject("on_day", LocalDate.class),
                            Localized.fromNullable(row, "who"),
                            Localized.fromNullable(row, "note"),
                            new Author(row.getObject("done_by", UUID.class), row.getObject("done_under", UUID.class)),
                            row.getObject("done_at", OffsetDateTime.class).toInstant()));
        });
        return loaded;
    }

    void addBodies(Award award) {
        int seq = 0;
        for (Body body : award.bodies()) {
            jdbc.sql("insert into award_body (award_id, seq, unit_id, name) values (:award, :seq, :unit, :name::jsonb)")
                    .param("award", award.id().value())
                    .param("seq", ++seq)
                    .param("unit", body.unit() == null ? null : body.unit().value())
                    .param("name", Localized.jsonOf(body.name()))
                    .update();
        }
    }

    void addStep(AwardId award, AwardStep step) {
        jdbc.sql("""
                insert into award_step (award_id, seq, kind, on_day, who, note, done_by, done_under, done_at)
                select :award, count(*) + 1, :kind, cast(:on as date), cast(:who as jsonb), cast(:note as jsonb),
                       cast(:by as uuid), cast(:under as uuid), cast(:at as timestamptz)
                  from award_step where award_id = :award
                """)
                .param("award", award.value())
                .param("kind", step.kind().stored())
                .param("on", step.on())
                .param("who", Localized.jsonOf(step.who()))
                .param("note", Localized.jsonOf(step.note()))
                .param("by", step.by().account())
                .param("under", step.by().mandate())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
