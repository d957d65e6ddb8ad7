package org.gongjian.district;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The areas of the current district. */
@Repository
@Transactional
public class Areas {

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Area area) {
        jdbc.sql("""
                insert into area (id, parent_id, kind, name)
                values (:id, :parent, :kind, :name::jsonb)
                """)
                .param("id", area.id().value())
                .param("parent", area.parent() == null ? null : area.parent().value())
                .param("kind", area.kind().name().toLowerCase(Locale.ROOT))
                .param("name", area.name().json())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Area> all() {
        return jdbc.sql("select id, parent_id, kind, name from area order by id")
                .query(Areas::area)
                .list();
    }

    /** Every area after the one above it, each with the names from the top down. */
    @Transactional(readOnly = true)
    public List<AreaPath> paths() {
        return AreaPath.of(all());
    }

    /** The area itself and every area below it. */
    @Transactional(readOnly = true)
    public Set<AreaId> withAllBelow(AreaId area) {
        return jdbc.sql("""
                with recursive below as (
                    select id from area where id = :id
                    union
                    select child.id from area child join below on child.parent_id = below.id
                )
                select id from below
                """)
                .param("id", area.value())
                .query((row, number) -> new AreaId(row.getObject("id", UUID.class)))
                .set();
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Area(
                new AreaId(row.getObject("id", UUID.class)),
                parent == null ? null : new AreaId(parent),
                Area.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Localized.from(row, "name"));
    }
}
