package org.gongjian.giving.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.files.FileId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of money as rows: they are added, and that is all. */
@Repository
class MoneyRows {

    private static final String SELECT = """
            select id, fund_id, position, kind, yuan, on_day, use_code, payee, payee_person, what, reference, voucher_id, reason,
                   counters_id, entered_by, entered_under, entered_at
              from money_entry
            """;

    private final JdbcClient jdbc;

    MoneyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MoneyEntry entry, UnitId donor) {
        jdbc.sql("""
                insert into money_entry (id, fund_id, position, kind, yuan, on_day, donor_id, use_code, payee, payee_person, what,
                                         reference, voucher_id, reason, counters_id, entered_by, entered_under, entered_at)
                values (:id, :fund, :position, :kind, :yuan, :on, :donor, :use, :payee::jsonb, :person, :what::jsonb, :reference,
                        :voucher, :reason, :counters, :by, :under, :at)
                """)
                .param("id", entry.id().value())
                .param("fund", entry.fund().value())
                .param("position", entry.position())
                .param("kind", entry.kind().stored())
                .param("yuan", entry.yuan())
                .param("on", entry.on())
                .param("donor", entry.kind().concernsDonor() ? donor.value() : null)
                .param("use", entry.use() == null ? null : entry.use().code())
                .param("payee", Localized.jsonOf(entry.payee()))
                .param("person", entry.payeeIsPerson())
                .param("what", Localized.jsonOf(entry.what()))
                .param("reference", entry.reference())
                .param(
                        "voucher",
                        entry.voucher() == null ? null : entry.voucher().value())
                .param("reason", entry.reason())
                .param(
                        "counters",
                        entry.counters() == null ? null : entry.counters().value())
                .param("by", entry.enteredBy().account())
                .param("under", entry.enteredBy().mandate())
                .param("at", entry.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<MoneyEntry> byId(EntryId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The whole ledger of a fund, in order. */
    List<MoneyEntry> of(FundId fund) {
        return select("where fund_id = :fund order by position", Map.of("fund", fund.value()));
    }

    /** The ledgers of several funds, each in order. */
    List<MoneyEntry> ofAll(Collection<FundId> funds) {
        return funds.isEmpty()
                ? List.of()
                : select(
                        "where fund_id in (:funds) order by fund_id, position",
                        Map.of("funds", funds.stream().map(FundId::value).toList()));
    }

    boolean isCountered(EntryId id) {
        return !select("where counters_id = :id", Map.of("id", id.value())).isEmpty();
    }

    /** Rows of some kinds and the counter-entries to them, latest day first. */
    List<MoneyEntry> page(Set<EntryKind> kinds, @Nullable UnitId holder, @Nullable EntryId after, int atMost) {
        return jdbc.sql(SELECT + """
                 where (kind in (:kinds) or exists (
                        select from money_entry countered
                         where countered.id = money_entry.counters_id and countered.kind in (:kinds)))
                   and (cast(:holder as uuid) is null or exists (
                        select from fund where fund.id = money_entry.fund_id and fund.holder_id = :holder))
                   and (cast(:after as uuid) is null or (on_day, id) < (
                       select before.on_day, before.id from money_entry before where before.id = :after))
                 order by on_day desc, id desc limit :atMost
                """)
                .param("kinds", kinds.stream().map(EntryKind::stored).toList())
                .param("holder", holder == null ? null : holder.value())
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query(MoneyRows::entry)
                .list();
    }

    private List<MoneyEntry> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(MoneyRows::entry)
                .list();
    }

    static MoneyEntry entry(ResultSet row, int number) throws SQLException {
        return entry(row, "position");
    }

    /** @param position what the column is called in this answer */
    static MoneyEntry entry(ResultSet row, String position) throws SQLException {
        String use = row.getString("use_code");
        UUID voucher = row.getObject("voucher_id", UUID.class);
        UUID counters = row.getObject("counters_id", UUID.class);
        return new MoneyEntry(
                new EntryId(row.getObject("id", UUID.class)),
                new FundId(row.getObject("fund_id", UUID.class)),
                row.getInt(position),
                EntryKind.ofStored(row.getString("kind")),
                row.getBigDecimal("yuan"),
                row.getObject("on_day", LocalDate.class),
                use == null ? null : Use.ofCode(use),
                Localized.fromNullable(row, "payee"),
                row.getBoolean("payee_person"),
                Localized.fromNullable(row, "what"),
                row.getString("reference"),
                voucher == null ? null : new FileId(voucher),
                row.getString("reason"),
                counters == null ? null : new EntryId(counters),
                new Author(row.getObject("entered_by", UUID.class), row.getObject("entered_under", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
