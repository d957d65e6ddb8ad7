package org.gongjian.operations.demo;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is many in a story: the rows of a table in one statement, without the rooms, for a demo is to start quickly. */
@Component
@Profile("demo")
class DemoRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DemoRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param rows a value for each column, in the order of {@code columns} */
    void write(String table, String columns, List<@Nullable Object[]> rows) {
        List<String> names = List.of(columns.split(", ", -1));
        List<Map<String, @Nullable Object>> named = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int column = 0; column < row.length; column++) {
                values.put(names.get(column), value(row[column]));
            }
            named.add(values);
        }
        jdbc.sql("insert into " + table + " (" + columns + ") select " + columns
                        + " from jsonb_populate_recordset(null::" + table + ", cast(:rows as jsonb))")
                .param("rows", json.writeValueAsString(named))
                .update();
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Localized text -> json.readTree(text.json());
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
