package org.gongjian.district;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records of the current district others point at. It asks the database's own catalogue for the foreign keys, and for
 * the columns {@code NAME_kind} and {@code NAME_id} by which a table names records of any room: no room can be forgotten.
 */
@Repository
@Transactional(readOnly = true)
public class ReferencedRows {

    /** The index of the search follows the records; a record is not in use because it can be found. */
    private static final String NOT_A_USE = "'search_document', 'audit_line'";

    private final JdbcClient jdbc;

    ReferencedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column of a table that points at records; {@code kind} is null for a foreign key. */
    private record Pointer(String table, String column, String kind) {}

    /**
     * Those of the records that some row points at.
     *
     * @param table of the records
     * @param kind as other tables name them
     * @param but columns, such as {@code organization.id}, whose rows belong to the record itself
     */
    public Set<UUID> among(String table, String kind, Collection<UUID> ids, Collection<String> but) {
        Set<UUID> used = new HashSet<>();
        if (ids.isEmpty()) {
            return used;
        }
        pointers(table).stream()
                .filter(pointer -> !but.contains(pointer.table() + "." + pointer.column()))
                .forEach(pointer -> used.addAll(pointedAt(pointer, kind, ids)));
        return used;
    }

    private List<Pointer> pointers(String table) {
        return jdbc.sql("""
                select link.conrelid::regclass::text as pointing, quote_ident(field.attname) as by_column, '' as by_kind
                  from pg_constraint link
                  join pg_attribute field on field.attrelid = link.conrelid and field.attnum = link.conkey[array_length(link.conkey, 1)]
                 where link.contype = 'f' and link.confrelid = cast(:table as regclass)
                union
                select id.attrelid::regclass::text, quote_ident(id.attname), quote_ident(kind.attname)
                  from pg_attribute id join pg_class c on c.oid = id.attrelid
                  join pg_attribute kind
                    on kind.attrelid = id.attrelid and kind.attname = regexp_replace(id.attname, '_id$', '_kind')
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and id.attname ~ '_id$'
                   and id.attnum > 0 and id.atttypid = 'uuid'::regtype and kind.atttypid = 'text'::regtype
                   and c.relname not in (%s)
                """.formatted(NOT_A_USE))
                .param("table", table)
                .query((row, number) -> new Pointer(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<UUID> pointedAt(Pointer pointer, String kind, Collection<UUID> ids) {
        String question = "select distinct " + pointer.column() + " from " + pointer.table() + " where "
                + pointer.column() + " = any(:ids)"
                + (pointer.kind().isEmpty() ? "" : " and " + pointer.kind() + " = :kind");
        var asked = jdbc.sql(question).param("ids", ids.toArray(UUID[]::new));
        return (pointer.kind().isEmpty() ? asked : asked.param("kind", kind))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
