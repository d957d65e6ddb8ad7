package org.gongjian.evaluation.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Indicators as rows. */
@Repository
class IndicatorRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select id, parent_id, position, code, name, requirement, role, points, method, formula, unit, source, recipe, scorers,
                   spread, monthly
              from indicator
            """;

    private final JdbcClient jdbc;

    IndicatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each before what it holds, in the order people read them. */
    List<Indicator> of(EditionId edition) {
        List<Indicator> all = jdbc.sql(SELECT + "where edition_id = :edition order by position, code")
                .param("edition", edition.value())
                .query((row, number) -> indicator(row))
                .list();
        Map<@Nullable IndicatorId, List<Indicator>> children = new HashMap<>();
        all.forEach(one ->
                children.computeIfAbsent(one.parent(), id -> new ArrayList<>()).add(one));
        Map<IndicatorId, Indicator> ordered = new LinkedHashMap<>();
        walk(null, children, ordered);
        return List.copyOf(ordered.values());
    }

    Optional<Indicator> byId(IndicatorId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> indicator(row))
                .optional();
    }

    void add(EditionId edition, Indicator one) {
        bound(jdbc.sql("""
                        insert into indicator (id, edition_id, parent_id, position, code, name, requirement, role, points, method,
                                               formula, unit, source, recipe, scorers, spread, monthly)
                        values (:id, :edition, :parent, :position, :code, :name::jsonb, :requirement::jsonb, :role, :points,
                                :method, :formula, :unit::jsonb, :source::jsonb, :recipe::jsonb, :scorers, :spread, :monthly)
                        """), one).param("edition", edition.value()).update();
    }

    void change(Indicator one) {
        bound(jdbc.sql("""
                        update indicator
                           set parent_id = :parent, position = :position, code = :code, name = :name::jsonb,
                               requirement = :requirement::jsonb, role = :role, points = :points, method = :method,
                               formula = :formula, unit = :unit::jsonb, source = :source::jsonb, recipe = :recipe::jsonb,
                               scorers = :scorers, spread = :spread, monthly = :monthly
                         where id = :id
                        """), one).update();
    }

    void remove(IndicatorId id) {
        jdbc.sql("delete from indicator where id = :id").param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Indicator one) {
        IndicatorId parent = one.parent();
        Method method = one.method();
        return sql.param("id", one.id().value())
                .param("parent", parent == null ? null : parent.value())
                .param("position", one.position())
                .param("code", one.code())
                .param("name", one.name().json())
                .param("requirement", Localized.jsonOf(one.requirement()))
                .param("role", one.role().stored())
                .param("points", one.points())
                .param("method", method == null ? null : method.stored())
                .param("formula", one.formula())
                .param("unit", Localized.jsonOf(one.unit()))
                .param("source", Localized.jsonOf(one.source()))
                .param("recipe", one.recipe().equals(Recipe.NONE) ? null : JSON.writeValueAsString(one.recipe()))
                .param("scorers", one.scorers())
                .param("spread", one.spread())
                .param("monthly", one.monthly());
    }

    private static void walk(
            @Nullable IndicatorId parent,
            Map<@Nullable IndicatorId, List<Indicator>> children,
            Map<IndicatorId, Indicator> ordered) {
        for (Indicator one : children.getOrDefault(parent, List.of())) {
            ordered.put(one.id(), one);
            walk(one.id(), children, ordered);
        }
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        String method = row.getString("method");
        String recipe = row.getString("recipe");
        return new Indicator(
                new IndicatorId(row.getObject("id", UUID.class)),
                parent == null ? null : new IndicatorId(parent),
                row.getInt("position"),
                row.getString("code"),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "requirement"),
                Role.of(row.getString("role")),
                row.getBigDecimal("points"),
                method == null ? null : Method.of(method),
                row.getString("formula"),
                Localized.fromNullable(row, "unit"),
                Localized.fromNullable(row, "source"),
                recipe == null ? Recipe.NONE : JSON.readValue(recipe, Recipe.class),
                row.getInt("scorers"),
                row.getBigDecimal("spread"),
                row.getBoolean("monthly"));
    }
}
