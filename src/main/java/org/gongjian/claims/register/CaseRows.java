package org.gongjian.claims.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.claims.lights.Plan;
import org.gongjian.claims.lights.PlanStep;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.frame.Light;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as rows, with the steps of their plans and the units that joined their claims. */
@Repository
class CaseRows {

    private static final String SELECT = """
            select id, version, year, number, title, listing_id, asker_id, lead_id, in_charge, raters, opened_on, deadline,
                   first_deadline, progress, state, round, reopenings, submitted_on, accepted_on, closed_on
              from close_out
            """;

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static NumberedRows numberedCases(JdbcClient jdbc) {
        return new NumberedTable(jdbc, CaseNumber.SERIES, "close_out", "year", "number");
    }

    Optional<Case> byId(CaseId id) {
        return load(List.of(id.value())).stream().findFirst();
    }

    /** Those that are there, in the order asked for. */
    List<Case> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Case> bare =
                jdbc.sql(SELECT + " where id in (:ids)").param("ids", ids).query(CaseRows::bare).list().stream()
                        .collect(Collectors.toMap(found -> found.id().value(), found -> found));
        Map<UUID, List<Step>> steps = stepsOf(bare.keySet());
        Map<UUID, Set<UnitId>> partners = partnersOf(bare.keySet());
        return ids.stream()
                .distinct()
                .filter(bare::containsKey)
                .map(id -> whole(
                        Objects.requireNonNull(bare.get(id)),
                        steps.getOrDefault(id, List.of()),
                        partners.getOrDefault(id, Set.of())))
                .toList();
    }

    void add(Case opened, Light light) {
        jdbc.sql("""
                insert into close_out (id, version, year, number, title, listing_id, asker_id, lead_id, in_charge, raters,
                       opened_on, deadline, first_deadline, state, light)
                values (:id, 1, :year, :number, :title::jsonb, :listing, :asker, :lead, :inCharge::jsonb, :raters,
                       :openedOn, :deadline, :deadline, :state, :light)
                """)
                .param("id", opened.id().value())
                .param("year", opened.number().year())
                .param("number", opened.number().number())
                .param("title", opened.title().json())
                .param("listing", opened.listing().value())
                .param("asker", opened.asker().value())
                .param("lead", opened.lead().value())
                .param("inCharge", opened.inCharge().json())
                .param("raters", opened.raters().stored())
                .param("openedOn", opened.openedOn())
                .param("deadline", opened.deadline())
                .param("state", opened.state().stored())
                .param("light", stored(light))
                .update();
    }

    /** Whether it still was at its version. */
    boolean change(Case changed, Light light) {
        boolean there = jdbc.sql("""
                update close_out
                   set version = version + 1, in_charge = :inCharge::jsonb, deadline = :deadline, progress = :progress,
                       state = :state, round = :round, reopenings = :reopenings, submitted_on = :submittedOn,
                       accepted_on = :acceptedOn, closed_on = :closedOn, light = :light
                 where id = :id and version = :version
                """)
                        .param("id", changed.id().value())
                        .param("version", changed.version())
                        .param("inCharge", changed.inCharge().json())
                        .param("deadline", changed.deadline())
                        .param("progress", changed.worked())
                        .param("state", changed.state().stored())
                        .param("round", changed.round())
                        .param("reopenings", changed.reopenings())
                        .param("submittedOn", changed.submittedOn())
                        .param("acceptedOn", changed.acceptedOn())
                        .param("closedOn", changed.closedOn())
                        .param("light", stored(light))
                        .update()
                == 1;
        if (there) {
            restate(changed.id(), changed.plan().steps());
        }
        return there;
    }

    /** The light alone, which is no change of the case; whether it was another one before. */
    boolean light(CaseId id, Light light) {
        return jdbc.sql("update close_out set light = :light where id = :id and light <> :light")
                        .param("id", id.value())
                        .param("light", stored(light))
                        .update()
                == 1;
    }

    /** Waits for whoever is changing the case. */
    void lock(CaseId id) {
        jdbc.sql("select id from close_out where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    private void restate(CaseId id, List<PlanStep> steps) {
        jdbc.sql("delete from close_out_step where case_id = :id")
                .param("id", id.value())
                .update();
        for (int position = 0; position < steps.size(); position++) {
            PlanStep step = steps.get(position);
            jdbc.sql("""
                    insert into close_out_step (case_id, position, title, due, done_on)
                    values (:id, :position, :title::jsonb, :due, :doneOn)
                    """)
                    .param("id", id.value())
                    .param("position", position)
                    .param("title", step.title().json())
                    .param("due", step.due())
                    .param("doneOn", step.doneOn())
                    .update();
        }
    }

    private record Step(UUID of, PlanStep step) {}

    private Map<UUID, List<Step>> stepsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                select case_id, title, due, done_on from close_out_step where case_id in (:ids) order by case_id, position
                """)
                        .param("ids", ids)
                        .query((row, number) -> new Step(
                                row.getObject("case_id", UUID.class),
                                new PlanStep(
                                        Localized.from(row, "title"),
                                        row.getObject("due", LocalDate.class),
                                        row.getObject("done_on", LocalDate.class))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Step::of));
    }

    private record Partner(UUID of, UnitId unit) {}

    private Map<UUID, Set<UnitId>> partnersOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                select claim_id, unit_id from claim_unit where claim_id in (:ids) and state = 'confirmed'
                """)
                        .param("ids", ids)
                        .query((row, number) -> new Partner(
                                row.getObject("claim_id", UUID.class),
                                new UnitId(row.getObject("unit_id", UUID.class))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Partner::of, Collectors.mapping(Partner::unit, Collectors.toSet())));
    }

    private static Case whole(Case bare, List<Step> steps, Set<UnitId> partners) {
        return new Case(
                bare.id(),
                bare.version(),
                bare.number(),
                bare.title(),
                bare.listing(),
                bare.asker(),
                bare.lead(),
                partners,
                bare.inCharge(),
                bare.raters(),
                new Plan(
                        bare.openedOn(),
                        bare.deadline(),
                        steps.stream().map(Step::step).toList()),
                bare.firstDeadline(),
                bare.worked(),
                bare.state(),
                bare.round(),
                bare.reopenings(),
                bare.submittedOn(),
                bare.acceptedOn(),
                bare.closedOn());
    }

    private static Case bare(ResultSet row, int number) throws SQLException {
        return new Case(
                new CaseId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CaseNumber(row.getInt("year"), row.getLong("number")),
                Localized.from(row, "title"),
                new ListingId(row.getObject("listing_id", UUID.class)),
                new UnitId(row.getObject("asker_id", UUID.class)),
                new UnitId(row.getObject("lead_id", UUID.class)),
                Set.of(),
                Localized.from(row, "in_charge"),
                Raters.ofStored(row.getString("raters")),
                new Plan(
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("deadline", LocalDate.class),
                        List.of()),
                row.getObject("first_deadline", LocalDate.class),
                row.getInt("progress"),
                CaseState.ofStored(row.getString("state")),
                row.getInt("round"),
                row.getInt("reopenings"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static String stored(Light light) {
        return light.name().toLowerCase(Locale.ROOT);
    }
}
