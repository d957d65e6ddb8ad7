package org.gongjian.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a database as its own catalogue tells, each after those it points at where that is possible. */
record Catalogue(List<TableShape> tables, Set<Reference> references) {

    /** Flyway keeps it; the manifest says what is in it. */
    static final String HISTORY = "flyway_schema_history";

    static Catalogue of(Connection connection) throws SQLException {
        Set<Reference> references = references(connection);
        return new Catalogue(ordered(shapes(connection), references), references);
    }

    TableShape table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
    }

    /** The tables that point at one of these, at whatever distance, and these themselves. */
    Set<String> hangingOn(Collection<String> roots) {
        Set<String> all = new TreeSet<>(roots);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Reference reference : references) {
                grew |= all.contains(reference.to()) && all.add(reference.from());
            }
        }
        return all;
    }

    private static List<TableShape> shapes(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select c.relname, greatest(c.reltuples, 0)::bigint, pg_table_size(c.oid),
                       coalesce(array_agg(a.attname::text order by a.attnum)
                           filter (where a.attgenerated = '' and a.atttypid <> 'xid8'::regtype), '{}'),
                       coalesce(array_agg(a.attname::text order by a.attnum)
                           filter (where a.atttypid = 'xid8'::regtype), '{}')
                  from pg_class c
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> ?
                   and not exists (select from pg_depend d
                        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
                 group by c.oid, c.relname, c.reltuples
                 order by c.relname
                """)) {
            statement.setString(1, HISTORY);
            var shapes = new ArrayList<TableShape>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    shapes.add(new TableShape(
                            rows.getString(1), rows.getLong(2), rows.getLong(3), names(rows, 4), names(rows, 5)));
                }
            }
            return shapes;
        }
    }

    private static Set<Reference> references(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select distinct child.relname, parent.relname
                          from pg_constraint k
                          join pg_class child on child.oid = k.conrelid and child.relkind = 'r'
                          join pg_class parent on parent.oid = k.confrelid
                         where k.contype = 'f' and child.relnamespace = 'public'::regnamespace
                         order by 1, 2
                        """)) {
            var references = new LinkedHashSet<Reference>();
            while (rows.next()) {
                references.add(new Reference(rows.getString(1), rows.getString(2)));
            }
            return references;
        }
    }

    /** By name among equals; in a circle of tables, one that waits for the fewest comes first. */
    private static List<TableShape> ordered(List<TableShape> shapes, Set<Reference> references) {
        Map<String, Set<String>> waitsFor = new HashMap<>();
        shapes.forEach(shape -> waitsFor.put(shape.name(), new TreeSet<>()));
        references.stream()
                .filter(reference -> !reference.from().equals(reference.to()))
                .filter(reference -> waitsFor.containsKey(reference.from()) && waitsFor.containsKey(reference.to()))
                .forEach(reference ->
                        waitsFor.getOrDefault(reference.from(), Set.of()).add(reference.to()));
        List<TableShape> left = new ArrayList<>(shapes);
        List<TableShape> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            TableShape next = Collections.min(
                    left,
                    Comparator.comparingInt((TableShape shape) -> waitsFor.getOrDefault(shape.name(), Set.of())
                                    .size())
                            .thenComparing(TableShape::name));
            left.remove(next);
            ordered.add(next);
            waitsFor.values().forEach(tables -> tables.remove(next.name()));
        }
        return List.copyOf(ordered);
    }

    private static List<String> names(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** Rows of one table point at rows of another, or of the same. */
    record Reference(String from, String to) {}
}
