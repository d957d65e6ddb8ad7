package org.gongjian.places.layouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.places.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The layouts as rows. */
@Repository
class LayoutRows {

    private static final String SELECT = """
            select id, area_id, name, other_name, version,
                   array(select kind from layout_kind where layout_id = layout.id order by position) as kinds
              from layout
            """;

    private final JdbcClient jdbc;

    LayoutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Layout layout) {
        boolean added = with(jdbc.sql("""
                insert into layout (id, area_id, name, other_name)
                values (:id, :area, :name::jsonb, :otherName::jsonb)
                on conflict (district_id, id) do nothing
                """), layout).update() == 1;
        if (added) {
            addKinds(layout);
        }
        return added;
    }

    /** False where somebody changed it meanwhile. */
    boolean change(Layout layout) {
        boolean changed =
                with(jdbc.sql("""
                update layout set area_id = :area, name = :name::jsonb, other_name = :otherName::jsonb, version = version + 1
                 where id = :id and version = :version
                """), layout).param("version", layout.version()).update() == 1;
        if (changed) {
            jdbc.sql("delete from layout_kind where layout_id = :id")
                    .param("id", layout.id().value())
                    .update();
            addKinds(layout);
        }
        return changed;
    }

    Optional<Layout> byId(LayoutId id) {
        return byIds(List.of(id.value())).stream().findFirst();
    }

    List<Layout> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where id in (:ids)")
                        .param("ids", ids)
                        .query(LayoutRows::layout)
                        .list();
    }

    List<Layout> all() {
        return jdbc.sql(SELECT + " order by id").query(LayoutRows::layout).list();
    }

    private void addKinds(Layout layout) {
        jdbc.sql("""
                insert into layout_kind (layout_id, position, kind)
                select :id, position - 1, kind from unnest(cast(:kinds as text[])) with ordinality as chosen (kind, position)
                """)
                .param("id", layout.id().value())
                .param("kinds", layout.kinds().stream().map(Place.Kind::code).toArray(String[]::new))
                .update();
    }

    private static StatementSpec with(StatementSpec statement, Layout layout) {
        return statement
                .param("id", layout.id().value())
                .param("area", layout.area() == null ? null : layout.area().value())
                .param("name", layout.name().json())
                .param("otherName", Localized.jsonOf(layout.otherName()));
    }

    private static Layout layout(ResultSet row, int number) throws SQLException {
        @Nullable UUID area = row.getObject("area_id", UUID.class);
        return new Layout(
                new LayoutId(row.getObject("id", UUID.class)),
                area == null ? null : new AreaId(area),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "other_name"),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(kind -> Place.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.getInt("version"));
    }
}
