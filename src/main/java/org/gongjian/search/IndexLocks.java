package org.gongjian.search;

import java.util.Collection;
import org.gongjian.audit.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps two transactions from deriving the same documents at once, each without what the other changed. Held to the end of
 * the transaction, which is near: they are taken right before it commits.
 */
@Component
class IndexLocks {

    private final JdbcClient jdbc;

    IndexLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a few documents: others may derive other ones. */
    void these(Collection<RecordRef> documents) {
        jdbc.sql("""
                select pg_advisory_xact_lock_shared(hashtextextended('search ' || current_district(), 0))
                """).query((row, number) -> true).list();
        jdbc.sql("""
                select pg_advisory_xact_lock(key)
                  from (select distinct hashtextextended('search ' || current_district() || document, 0) as key
                          from unnest(cast(:documents as text[])) document order by key) keys
                """)
                .param(
                        "documents",
                        documents.stream()
                                .map(record -> record.kind() + record.id())
                                .toArray(String[]::new))
                .query((row, number) -> true)
                .list();
    }

    /** For as many as there may be: nobody else derives any of the district. */
    void all() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('search ' || current_district(), 0))")
                .query((row, number) -> true)
                .list();
    }
}
