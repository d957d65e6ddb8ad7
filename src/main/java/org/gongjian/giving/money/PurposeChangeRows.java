package org.gongjian.giving.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of purpose as rows. */
@Repository
class PurposeChangeRows {

    private static final String SELECT = """
            select change.id, change.fund_id, change.purpose, change.reason, change.asked_by, change.asked_under, change.asked_at,
                   change.agreed, change.answer, change.answered_at
              from purpose_change change
            """;

    private final JdbcClient jdbc;

    PurposeChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PurposeChange change) {
        jdbc.sql("""
                insert into purpose_change (id, fund_id, purpose, reason, asked_by, asked_under, asked_at)
                values (:id, :fund, :purpose::jsonb, :reason, :by, :under, :at)
                """)
                .param("id", change.id())
                .param("fund", change.fund().value())
                .param("purpose", change.purpose().json())
                .param("reason", change.reason())
                .param("by", change.askedBy().account())
                .param("under", change.askedBy().mandate())
                .param("at", change.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was still open. */
    boolean answer(UUID id, boolean agreed, @Nullable String answer, Author by, Instant at) {
        return jdbc.sql("""
                update purpose_change
                   set agreed = :agreed, answer = :answer, answered_by = :by, answered_under = :under, answered_at = :at
                 where id = :id and agreed is null
                """)
                        .param("agreed", agreed)
                        .param("answer", answer)
                        .param("by", by.account())
                        .param("under", by.mandate())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<PurposeChange> byId(UUID id) {
        return select("where change.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Oldest first. */
    List<PurposeChange> of(FundId fund) {
        return select("where change.fund_id = :fund order by change.asked_at, change.id", Map.of("fund", fund.value()));
    }

    /** Those that wait for the donors' word, longest first. */
    List<PurposeChange> waitingFor(Collection<UnitId> donors) {
        return donors.isEmpty()
                ? List.of()
                : select(
                        """
                        join fund on fund.id = change.fund_id
                        where change.agreed is null and fund.donor_id in (:donors)
                        order by change.asked_at, change.id limit 100
                        """, Map.of("donors", donors.stream().map(UnitId::value).toList()));
    }

    private List<PurposeChange> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(PurposeChangeRows::change)
                .list();
    }

    private static PurposeChange change(ResultSet row, int number) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new PurposeChange(
                row.getObject("id", UUID.class),
                new FundId(row.getObject("fund_id", UUID.class)),
                Localized.from(row, "purpose"),
                row.getString("reason"),
                new Author(row.getObject("asked_by", UUID.class), row.getObject("asked_under", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("agreed", Boolean.class),
                row.getString("answer"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
