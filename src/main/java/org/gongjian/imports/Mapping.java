package org.gongjian.imports;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;

/**
 * Where in a table the rows and their fields are.
 *
 * @param sheet from 0
 * @param header the number of the row with the headings, from 1
 * @param columns from 0, by the code of the field; a field that is not in the table is not here
 */
public record Mapping(int sheet, int header, Map<String, Integer> columns) {

    public Mapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    public boolean has(String field) {
        return columns.containsKey(field);
    }

    public int column(String field) {
        return columns.getOrDefault(field, -1);
    }

    public Optional<String> fieldAt(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Refuses a mapping that leaves out what every row must say, or takes two fields from one column. */
    void checkFor(ImportKind kind) {
        for (Field field : kind.fields()) {
            if (field.required() && !has(field.code())) {
                throw Refused.invalid("field." + field.code(), Reason.of("imports.mapping.missing", kind.label(field)));
            }
        }
        columns.forEach((field, column) -> fieldAt(column)
                .filter(first -> !first.equals(field))
                .ifPresent(first -> {
                    throw Refused.invalid(
                            "field." + field,
                            Reason.of(
                                    "imports.mapping.twice",
                                    kind.label(kind.field(first)),
                                    kind.label(kind.field(field))));
                }));
        if (kind == ImportKind.PEOPLE && !has("idNumber") && !has("phone")) {
            throw Refused.invalid("field.idNumber", Reason.of("imports.mapping.no-key"));
        }
    }
}
