package org.gongjian.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions every {@link SearchSource} asks of its own tables. */
@Component
public class RecordIds {

    private final JdbcClient jdbc;

    RecordIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the ids of a table, in order.
     *
     * @param table whose key is {@code id}
     */
    public List<UUID> page(String table, @Nullable UUID after, int atMost) {
        return jdbc.sql("select id from " + table
                        + " where cast(:after as uuid) is null or id > :after order by id limit :atMost")
                .param("after", after)
                .param("atMost", atMost)
                .query(RecordIds::id)
                .list();
    }

    /**
     * The ids a question answers.
     *
     * @param question with the parameter {@code :ids}
     */
    public List<UUID> of(String question, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(question).param("ids", ids).query(RecordIds::id).list();
    }

    public List<UUID> of(String question, UUID id) {
        return of(question, List.of(id));
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
