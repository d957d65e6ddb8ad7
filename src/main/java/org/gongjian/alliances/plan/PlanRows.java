package org.gongjian.alliances.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.AgreementId;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of plans as rows. */
@Repository
class PlanRows {

    private static final String ITEMS = """
            select id, agreement_id, version, year, month, kind, title, unit_id, record_kind, record_id, dropped
              from plan_item
            """;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is taken. */
    boolean add(AgreementId agreement, WritePlanItem item, Author author) {
        return jdbc.sql("""
                        insert into plan_item
                            (id, agreement_id, version, year, month, kind, title, unit_id, author_id)
                        values (:id, :agreement, 1, :year, :month, :kind, :title::jsonb, :unit, :author)
                        on conflict (district_id, id) do nothing
                        """)
                        .param("id", item.id().value())
                        .param("agreement", agreement.value())
                        .param("year", item.month().getYear())
                        .param("month", item.month().getMonthValue())
                        .param("kind", item.kind().code())
                        .param("title", item.title().json())
                        .param("unit", item.unit().value())
                        .param("author", author.account())
                        .update()
                == 1;
    }

    /** False where somebody else changed it meanwhile, or it was begun or dropped. */
    boolean change(WritePlanItem item, int version) {
        return jdbc.sql("""
                        update plan_item
                           set version = version + 1, year = :year, month = :month, kind = :kind, title = :title::jsonb,
                               unit_id = :unit
                         where id = :id and version = :version and record_id is null and dropped is null
                        """)
                        .param("id", item.id().value())
                        .param("version", version)
                        .param("year", item.month().getYear())
                        .param("month", item.month().getMonthValue())
                        .param("kind", item.kind().code())
                        .param("title", item.title().json())
                        .param("unit", item.unit().value())
                        .update()
                == 1;
    }

    /** False where somebody else changed it meanwhile, or it was begun. */
    boolean drop(PlanItemId id, Localized why, int version) {
        return jdbc.sql("""
                        update plan_item set version = version + 1, dropped = :why::jsonb
                         where id = :id and version = :version and record_id is null and dropped is null
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("why", why.json())
                        .update()
                == 1;
    }

    /** False where it became something before, or was dropped. */
    boolean became(PlanItemId id, RecordRef record) {
        return jdbc.sql("""
                        update plan_item set version = version + 1, record_kind = :kind, record_id = :record
                         where id = :id and record_id is null and dropped is null
                        """)
                        .param("id", id.value())
                        .param("kind", record.kind())
                        .param("record", record.id())
                        .update()
                == 1;
    }

    Optional<PlanItem> byId(PlanItemId id) {
        return jdbc.sql(ITEMS + " where id = :id")
                .param("id", id.value())
                .query(PlanRows::item)
                .optional();
    }

    Optional<PlanItem> byRecord(RecordRef record) {
        return jdbc.sql(ITEMS + " where record_kind = :kind and record_id = :id")
                .param("kind", record.kind())
                .param("id", record.id())
                .query(PlanRows::item)
                .optional();
    }

    /** In the order of their months. */
    List<PlanItem> of(AgreementId agreement) {
        return jdbc.sql(ITEMS + " where agreement_id = :agreement order by year, month, id")
                .param("agreement", agreement.value())
                .query(PlanRows::item)
                .list();
    }

    private static PlanItem item(ResultSet row, int number) throws SQLException {
        UUID record = row.getObject("record_id", UUID.class);
        return new PlanItem(
                new PlanItemId(row.getObject("id", UUID.class)),
                new AgreementId(row.getObject("agreement_id", UUID.class)),
                row.getInt("version"),
                YearMonth.of(row.getInt("year"), row.getInt("month")),
                PlanItem.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Localized.from(row, "title"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                record == null ? null : new RecordRef(row.getString("record_kind"), record),
                Localized.fromNullable(row, "dropped"));
    }
}
