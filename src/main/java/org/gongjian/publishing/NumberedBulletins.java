package org.gongjian.publishing;

import java.util.List;
import org.gongjian.district.NumberedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bulletins' numbers; a bulletin keeps its number when it is withdrawn. */
@Repository
class NumberedBulletins implements NumberedRows {

    private final JdbcClient jdbc;

    NumberedBulletins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String series() {
        return BulletinDesk.SERIES;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Borne> borne() {
        return jdbc.sql("""
                select year as year, count(*) as rows, max(number) as highest
                  from bulletin where number is not null
                 group by year
                """)
                .query((row, number) -> new Borne(row.getInt("year"), row.getLong("rows"), row.getLong("highest")))
                .list();
    }
}
