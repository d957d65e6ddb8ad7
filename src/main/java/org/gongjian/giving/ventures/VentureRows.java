package org.gongjian.giving.ventures;

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
import org.gongjian.files.FileId;
import org.gongjian.giving.Yuan;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ventures as rows. */
@Repository
class VentureRows {

    private static final String SELECT = """
            select id, version, call_id, applicant_id, title, plan, state, reason, awarded, awarded_on, contract_id, contract_on,
                   clawed_back, applied_by, applied_under, applied_at
              from venture
            """;

    private final JdbcClient jdbc;

    VentureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Venture venture) {
        jdbc.sql("""
                insert into venture (id, version, call_id, applicant_id, title, plan, asked, state, applied_by, applied_under,
                                     applied_at)
                values (:id, 1, :call, :applicant, :title::jsonb, :plan::jsonb, :asked, :state, :by, :under, :at)
                """)
                .param("id", venture.id().value())
                .param("call", venture.call().value())
                .param("applicant", venture.applicant().value())
                .param("title", venture.plan().title().json())
                .param("plan", venture.plan().words().json())
                .param("asked", venture.plan().asked())
                .param("state", venture.state().stored())
                .param("by", venture.appliedBy().account())
                .param("under", venture.appliedBy().mandate())
                .param("at", venture.appliedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < venture.plan().lines().size(); i++) {
            BudgetLine line = venture.plan().lines().get(i);
            jdbc.sql("""
                    insert into venture_line (venture_id, position, title, yuan)
                    values (:venture, :position, :title::jsonb, :yuan)
                    """)
                    .param("venture", venture.id().value())
                    .param("position", i)
                    .param("title", line.title().json())
                    .param("yuan", line.yuan().value())
                    .update();
        }
    }

    /** Whether nobody changed it meanwhile. */
    boolean move(Venture venture, VentureState next, @Nullable String reason, @Nullable BigDecimal awarded) {
        return jdbc.sql("""
                update venture set state = :state, reason = :reason, awarded = :awarded, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("state", next.stored())
                        .param("reason", reason)
                        .param("awarded", awarded)
                        .param("id", venture.id().value())
                        .param("version", venture.version())
                        .update()
                == 1;
    }

    /** What is proposed becomes awarded, and what was admitted and not proposed is left out. */
    void decide(CallId call, LocalDate on) {
        jdbc.sql("""
                update venture set state = 'awarded', awarded_on = :on, version = version + 1
                 where call_id = :call and state = 'proposed'
                """).param("on", on).param("call", call.value()).update();
        jdbc.sql(
                        "update venture set state = 'left_out', version = version + 1 where call_id = :call and state = 'admitted'")
                .param("call", call.value())
                .update();
    }

    boolean contract(Venture venture, FileId scan, LocalDate on) {
        return jdbc.sql("""
                update venture set state = 'contracted', contract_id = :scan, contract_on = :on, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("scan", scan.value())
                        .param("on", on)
                        .param("id", venture.id().value())
                        .param("version", venture.version())
                        .update()
                == 1;
    }

    boolean clawBack(Venture venture, BigDecimal yuan, String reason) {
        return jdbc.sql("""
                update venture
                   set state = 'stopped', clawed_back = clawed_back + :yuan, reason = :reason, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("yuan", yuan)
                        .param("reason", reason)
                        .param("id", venture.id().value())
                        .param("version", venture.version())
                        .update()
                == 1;
    }

    Optional<Venture> byId(VentureId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Venture> byIds(Collection<VentureId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where id in (:ids)",
                        Map.of("ids", ids.stream().map(VentureId::value).toList()));
    }

    /** All that units applied with, in the order they came. */
    List<Venture> of(CallId call) {
        return select("where call_id = :call order by applied_at, id", Map.of("call", call.value()));
    }

    Optional<Venture> ofUnit(CallId call, UnitId applicant) {
        return select(
                        "where call_id = :call and applicant_id = :applicant and state <> 'withdrawn'",
                        Map.of("call", call.value(), "applicant", applicant.value()))
                .stream()
                .findFirst();
    }

    /** Every venture that was awarded, oldest award first. */
    List<Venture> awarded() {
        return select("where awarded_on is not null order by awarded_on, id", Map.of());
    }

    private List<Venture> select(String condition, Map<String, ?> parameters) {
        Map<UUID, List<BudgetLine>> lines = new HashMap<>();
        List<UUID> ids = jdbc.sql("select id from venture " + condition)
                .params(parameters)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select venture_id, title, yuan from venture_line where venture_id in (:ids) order by venture_id, position")
                    .param("ids", ids)
                    .query(row -> {
                        lines.computeIfAbsent(row.getObject("venture_id", UUID.class), id -> new ArrayList<>())
                                .add(new BudgetLine(Localized.from(row, "title"), new Yuan(row.getBigDecimal("yuan"))));
                    });
        }
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> venture(row, lines.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Venture venture(ResultSet row, List<BudgetLine> lines) throws SQLException {
        UUID contract = row.getObject("contract_id", UUID.class);
        return new Venture(
                new VentureId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CallId(row.getObject("call_id", UUID.class)),
                new UnitId(row.getObject("applicant_id", UUID.class)),
                new VenturePlan(Localized.from(row, "title"), Localized.from(row, "plan"), lines),
                VentureState.ofStored(row.getString("state")),
                row.getString("reason"),
                row.getBigDecimal("awarded"),
                row.getObject("awarded_on", LocalDate.class),
                contract == null ? null : new FileId(contract),
                row.getObject("contract_on", LocalDate.class),
                row.getBigDecimal("clawed_back"),
                new Author(row.getObject("applied_by", UUID.class), row.getObject("applied_under", UUID.class)),
                row.getObject("applied_at", OffsetDateTime.class).toInstant());
    }
}
