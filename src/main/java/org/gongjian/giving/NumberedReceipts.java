package org.gongjian.giving;

import java.util.List;
import org.gongjian.district.NumberedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The receipts' numbers; a gift keeps its number whatever becomes of it. */
@Repository
class NumberedReceipts implements NumberedRows {

    private final JdbcClient jdbc;

    NumberedReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String series() {
        return GivingDesk.RECEIPTS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Borne> borne() {
        return jdbc.sql("""
                select receipt_year as year, count(*) as rows, max(receipt_number) as highest
                  from gift where receipt_number is not null
                 group by receipt_year
                """)
                .query((row, number) -> new Borne(row.getInt("year"), row.getLong("rows"), row.getLong("highest")))
                .list();
    }
}
