package org.gongjian.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the index of the current district anew from its records. It can be searched meanwhile, and records be changed. */
@Service
public class SearchIndex {

    private static final int BATCH = 200;

    private final Sources sources;
    private final DocumentRows rows;
    private final IndexLocks locks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SearchIndex(
            Sources sources,
            DocumentRows rows,
            IndexLocks locks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.sources = sources;
        this.rows = rows;
        this.locks = locks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Derives every document again, some at a time, removes what no record stands behind, and answers how many there are. */
    public long rebuild() {
        return rebuildBut(Set.of());
    }

    /**
     * The same, but the kinds left out stay as they are; still the district counts as indexed.
     *
     * @param kinds of records
     */
    public long rebuildBut(Set<String> kinds) {
        long documents = 0;
        for (SearchSource source : sources.all()) {
            if (kinds.contains(source.kind())) {
                continue;
            }
            Page page = new Page(null, 0);
            do {
                UUID after = page.last();
                page = transaction.execute(status -> rebuild(source, after));
                documents += page.documents();
            } while (page.last() != null);
        }
        transaction.executeWithoutResult(status -> finish());
        return documents;
    }

    /** Whether the district was indexed by the analyser of this version. */
    public boolean isCurrent() {
        return transaction.execute(
                status -> jdbc.sql("select exists (select from search_state where analyser = :analyser)")
                        .param("analyser", Tokens.VERSION)
                        .query(Boolean.class)
                        .single());
    }

    /** @param last record of a page, null on the last page */
    private record Page(@Nullable UUID last, int documents) {}

    private Page rebuild(SearchSource source, @Nullable UUID after) {
        locks.all();
        List<UUID> ids = source.ids(after, BATCH);
        UUID last = ids.size() < BATCH ? null : ids.getLast();
        List<SearchDocument> documents = source.documents(ids);
        rows.put(documents, Derivation.shelf());
        rows.removeOthers(
                source.kind(),
                after,
                last,
                documents.stream().map(document -> document.record().id()).toList());
        return new Page(last, documents.size());
    }

    private void finish() {
        rows.removeOtherKinds(sources.kinds());
        jdbc.sql("""
                insert into search_state (analyser, indexed_at) values (:analyser, :at)
                on conflict (district_id) do update set analyser = excluded.analyser, indexed_at = excluded.indexed_at
                """)
                .param("analyser", Tokens.VERSION)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
