package org.gongjian.giving.money;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.sealing.ChainTables;
import org.gongjian.audit.sealing.ChainWalk;
import org.gongjian.audit.sealing.HashChain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hash chain over the ledger of the current district, and whether the sums of its funds are those of their rows. */
@Service
public class MoneyChain {

    private final HashChain<MoneyEntry> chain;
    private final JdbcClient jdbc;

    MoneyChain(JdbcClient jdbc, SealedEntries entries, Clock clock) {
        this.chain = new HashChain<>(jdbc, clock, new ChainTables("money_chain", "money_seal", "entry_id"), entries);
        this.jdbc = jdbc;
    }

    /** Seals what has settled and answers how many rows that was. Two sealers at once wait for each other. */
    @Transactional
    public int seal() {
        return chain.seal();
    }

    /** Walks the whole chain again, names every row that is not as it was sealed, and adds every fund up again. */
    @Transactional(readOnly = true)
    public MoneyFindings verify() {
        ChainWalk walk = chain.walk();
        return new MoneyFindings(
                walk.sealed(),
                walk.tail(),
                walk.broken().stream().map(place -> new EntryId(place.row())).toList(),
                walk.missing(),
                astray());
    }

    private List<FundId> astray() {
        return jdbc.sql("""
                select fund.id
                  from fund left join lateral (
                       select count(*) as entries,
                              coalesce(sum(yuan) filter (where kind = 'pledged' and stands), 0) as pledged,
                              coalesce(sum(yuan) filter (where kind = 'written_off' and stands), 0) as written_off,
                              coalesce(sum(yuan) filter (where kind = 'received' and stands), 0) as received,
                              coalesce(sum(yuan) filter (where kind = 'returned' and stands), 0) as returned,
                              coalesce(sum(yuan) filter (where kind = 'spent' and stands), 0) as spent,
                              coalesce(sum(yuan) filter (where kind = 'came_back' and stands), 0) as came_back
                         from (select entry.kind, entry.yuan,
                                      not exists (select from money_entry counter where counter.counters_id = entry.id) as stands
                                 from money_entry entry where entry.fund_id = fund.id) as said) as counted on true
                 where (fund.entries, fund.pledged, fund.written_off, fund.received, fund.returned, fund.spent, fund.came_back)
                       is distinct from
                       (counted.entries, counted.pledged, counted.written_off, counted.received, counted.returned, counted.spent,
                        counted.came_back)
                 order by fund.id
                """)
                .query((row, number) -> new FundId(row.getObject("id", UUID.class)))
                .list();
    }
}
