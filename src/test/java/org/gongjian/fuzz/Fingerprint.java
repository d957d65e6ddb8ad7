package org.gongjian.fuzz;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How all rows of the current district look: a row more, less or written anew changes it. */
class Fingerprint {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String sql;

    Fingerprint(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sql =
                transaction.execute(status -> jdbc.sql("""
                select string_agg(format(
                           'select %L as name, count(*) as rows, coalesce(sum(xmin::text::bigint), 0) as written from %I',
                           class.relname, class.relname), ' union all ' order by class.relname)
                  from pg_class class
                 where class.relkind = 'r' and class.relnamespace = 'public'::regnamespace and class.relrowsecurity
                   and has_table_privilege(class.oid, 'select')
                """).query(String.class).single());
    }

    /** By table. */
    Map<String, String> taken() {
        return transaction.execute(status -> {
            var tables = new TreeMap<String, String>();
            jdbc.sql(sql).query(row -> {
                tables.put(row.getString("name"), row.getLong("rows") + " rows, " + row.getString("written"));
            });
            return tables;
        });
    }
}
