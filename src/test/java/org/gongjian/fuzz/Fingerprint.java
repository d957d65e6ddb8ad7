package org.gongjian.fuzz;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How all rows of the current district look: a row more, less or written anew changes it. */
class Fingerprint {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String> tables;

    Fingerprint(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tables =
                transaction.execute(status -> jdbc.sql("""
                select relname from pg_class
                 where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity
                   and has_table_privilege(oid, 'select')
                 order by relname
                """).query(String.class).list());
    }

    /** By table. */
    Map<String, String> taken() {
        return taken(tables);
    }

    /** Of some tables; one that cannot be read is left out. */
    Map<String, String> taken(Collection<String> some) {
        String sql =
                some.stream().filter(tables::contains).map("""
                        select '%1$s' as name, count(*) as rows, coalesce(sum(xmin::text::bigint), 0) as written from %1$s
                        """::formatted).collect(Collectors.joining(" union all "));
        var prints = new TreeMap<String, String>();
        if (!sql.isEmpty()) {
            transaction.executeWithoutResult(status -> jdbc.sql(sql).query(row -> {
                prints.put(row.getString("name"), row.getLong("rows") + " rows, " + row.getString("written"));
            }));
        }
        return prints;
    }
}
