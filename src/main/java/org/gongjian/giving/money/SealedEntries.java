package org.gongjian.giving.money;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.sealing.Sealed;
import org.gongjian.audit.sealing.SealedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the ledger as the chain reads them; the name of a private payee is not in it. */
@Repository
class SealedEntries implements SealedRows<MoneyEntry> {

    private final JdbcClient jdbc;

    SealedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MoneyEntry> settled(String from, String below, int atMost) {
        return jdbc.sql("""
                select id, fund_id, position, kind, yuan, on_day, use_code, payee, payee_person, what, reference, voucher_id,
                       reason, counters_id, entered_by, entered_under, entered_at
                  from money_entry entry
                 where tx >= cast(:from as xid8) and tx < cast(:below as xid8)
                   and not exists (select from money_seal seal where seal.entry_id = entry.id)
                 order by tx, id limit :atMost
                """)
                .param("from", from)
                .param("below", below)
                .param("atMost", atMost)
                .query(MoneyRows::entry)
                .list();
    }

    @Override
    public List<Sealed<MoneyEntry>> sealed(long after, int atMost) {
        return jdbc.sql("""
                select seal.position, seal.hash, entry.id, entry.fund_id, entry.position as in_fund, entry.kind, entry.yuan,
                       entry.on_day, entry.use_code, entry.payee, entry.payee_person, entry.what, entry.reference,
                       entry.voucher_id, entry.reason, entry.counters_id, entry.entered_by, entry.entered_under,
                       entry.entered_at
                  from money_seal seal join money_entry entry on entry.id = seal.entry_id
                 where seal.position > :after
                 order by seal.position limit :atMost
                """)
                .param("after", after)
                .param("atMost", atMost)
                .query(Sealed.mapper((row, number) -> MoneyRows.entry(row, "in_fund")))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from money_entry").query(Long.class).single();
    }

    @Override
    public UUID id(MoneyEntry entry) {
        return entry.id().value();
    }

    @Override
    public List<? extends @Nullable Object> fields(MoneyEntry entry) {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(entry.id().value());
        fields.add(entry.fund().value());
        fields.add(entry.position());
        fields.add(entry.kind().stored());
        fields.add(entry.yuan().toPlainString());
        fields.add(entry.on());
        fields.add(entry.use() == null ? null : entry.use().code());
        fields.add(entry.payeeIsPerson() ? null : entry.payee());
        fields.add(entry.what());
        fields.add(entry.reference());
        fields.add(entry.voucher() == null ? null : entry.voucher().value());
        fields.add(entry.reason());
        fields.add(entry.counters() == null ? null : entry.counters().value());
        fields.add(entry.enteredBy().account());
        fields.add(entry.enteredBy().mandate());
        fields.add(entry.enteredAt());
        return fields;
    }
}
