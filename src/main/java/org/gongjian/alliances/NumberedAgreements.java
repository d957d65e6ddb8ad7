package org.gongjian.alliances;

import java.util.List;
import org.gongjian.district.NumberedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agreements' numbers; an agreement keeps its number when it ends. */
@Repository
class NumberedAgreements implements NumberedRows {

    private final JdbcClient jdbc;

    NumberedAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String series() {
        return AgreementDesk.SERIES;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Borne> borne() {
        return jdbc.sql("""
                select number_year as year, count(*) as rows, max(number) as highest
                  from agreement where number is not null
                 group by number_year
                """)
                .query((row, number) -> new Borne(row.getInt("year"), row.getLong("rows"), row.getLong("highest")))
                .list();
    }
}
