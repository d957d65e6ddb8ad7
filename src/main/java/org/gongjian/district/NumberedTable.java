package org.gongjian.district;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that the rows of one table bear. A row keeps its number whatever becomes of it. */
@Transactional(readOnly = true)
public class NumberedTable implements NumberedRows {

    private final JdbcClient jdbc;
    private final String series;
    private final String sql;

    /**
     * @param year the column with the year of the number
     * @param number the column with the number, null as long as there is none
     */
    public NumberedTable(JdbcClient jdbc, String series, String table, String year, String number) {
        this.jdbc = jdbc;
        this.series = series;
        this.sql = """
                select %2$s as year, count(*) as rows, max(%3$s) as highest
                  from %1$s where %3$s is not null
                 group by %2$s
                """.formatted(table, year, number);
    }

    @Override
    public String series() {
        return series;
    }

    @Override
    public List<Borne> borne() {
        return jdbc.sql(sql)
                .query((row, number) -> new Borne(row.getInt("year"), row.getLong("rows"), row.getLong("highest")))
                .list();
    }
}
