package org.gongjian.stories;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which rows a text was typed: those of all tables but the ones that are made from others. */
final class TypedTexts {

    /** Made from what was typed elsewhere: the things in custody, the log, the index, what was sent, answers kept for repeats. */
    private static final String MADE =
            "custody_lot|audit.*|search.*|notice.*|outbox.*|event_publication.*|idempotency.*|scheduled_task.*|flyway.*|spring_session.*|live.*";

    private final JdbcClient sql;
    private final Map<String, List<String>> conditions;

    TypedTexts(JdbcClient sql) {
        this.sql = sql;
        this.conditions = sql
                .sql("""
                        select c.table_name, c.column_name, c.data_type
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                          and c.data_type in ('text', 'character varying', 'jsonb')
                          and c.is_generated = 'NEVER'
                        """)
                .query((rs, row) -> Map.entry(rs.getString(1), condition(rs.getString(2), rs.getString(3))))
                .list()
                .stream()
                .filter(column -> !column.getKey().matches(MADE))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** @return table and columns of each row that holds exactly this text */
    List<String> rowsWith(String text) {
        return conditions.entrySet().stream()
                .flatMap(table -> rowsOf(table.getKey(), table.getValue(), text).stream())
                .toList();
    }

    private List<String> rowsOf(String table, List<String> conditions, String text) {
        return sql.sql("select '%s' || ctid::text from %s where %s"
                        .formatted(table, table, String.join(" or ", conditions)))
                .param("text", text)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String condition(String column, String type) {
        return type.equals("jsonb")
                ? "jsonb_path_exists(%s, '$.** ? (@ == $text)', jsonb_build_object('text', cast(:text as text)))"
                        .formatted(column)
                : column + " = :text";
    }
}
