package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.district.NewId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of the current district as it lies there, to be compared. */
@TestComponent
public class SearchSnapshots {

    private final SearchIndex index;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SearchSnapshots(SearchIndex index, JdbcClient jdbc, TransactionTemplate transaction) {
        this.index = index;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public List<String> take() {
        return transaction.execute(
                status -> jdbc.sql("select document::text from search_document document order by kind, id")
                        .query(String.class)
                        .list());
    }

    public void rebuild() {
        index.rebuild();
    }

    public boolean isCurrent() {
        return index.isCurrent();
    }

    public void assertThatARebuildChangesNothing() {
        List<String> kept = take();
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from search_document").update());
        rebuild();
        assertThat(take()).isEqualTo(kept).isNotEmpty();
    }

    /** Documents without records: of a kind that is there, at both ends of it, and of one that is not. */
    public void addStrays() {
        transaction.executeWithoutResult(status -> {
            for (String id : List.of("00000000-0000-7000-8000-000000000000", "ffffffff-ffff-7fff-bfff-ffffffffffff")) {
                stray("place", id);
            }
            stray("castle", NewId.uuid().toString());
        });
    }

    private void stray(String kind, String id) {
        jdbc.sql("""
                insert into search_document (kind, id, path, title, everybody, keys, words)
                values (:kind, cast(:id as uuid), 'x', '{"en": "stray"}', true, '{}', '')
                """).param("kind", kind).param("id", id).update();
    }
}
