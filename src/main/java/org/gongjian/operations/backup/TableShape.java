package org.gongjian.operations.backup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table and its columns.
 *
 * @param rows as the database estimates them
 * @param bytes on its disk
 * @param columns those whose values a backup carries: not the generated ones
 * @param transactions columns with numbers of transactions, which mean nothing in another database: restoring gives them its own
 */
record TableShape(String name, long rows, long bytes, List<String> columns, List<String> transactions) {

    /**
     * Who is signed in at the moment: whoever has such a row is signed in too, so that it never leaves the server. And how
     * often somebody asked within the last minutes.
     */
    private static final Set<String> LEFT_OUT = Set.of("spring_session", "rate_limit");

    TableShape {
        columns = List.copyOf(columns);
        transactions = List.copyOf(transactions);
    }

    static Set<String> leftOutTables() {
        return LEFT_OUT;
    }

    boolean leftOut() {
        return LEFT_OUT.contains(name);
    }

    String copyOut() {
        return "copy " + quoted(name) + " (" + columnList() + ") to stdout";
    }

    /** Rows written into a table that the same transaction emptied need no second visit by vacuum. */
    String copyIn() {
        return "copy " + quoted(name) + " (" + columnList() + ") from stdin (freeze)";
    }

    private String columnList() {
        return columns.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
