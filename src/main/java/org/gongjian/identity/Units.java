package org.gongjian.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The units of the current district that can act, and the area each lies in. Whoever keeps their facts audits changes. */
@Repository
@Transactional
public class Units {

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a unit lies; {@code area} is null for one that belongs to the whole district. */
    public record Placed(UnitId unit, @Nullable AreaId area) {}

    /** Registers a unit; one that is registered already moves to the area. */
    public void register(UnitId unit, @Nullable AreaId area) {
        jdbc.sql("""
                insert into unit (id, area_id) values (:id, :area)
                on conflict (district_id, id) do update set area_id = excluded.area_id
                """)
                .param("id", unit.value())
                .param("area", area == null ? null : area.value())
                .update();
    }

    /** Registers many units, or moves them to their areas, in one statement. */
    public void registerAll(List<Placed> units) {
        jdbc.sql("""
                insert into unit (id, area_id)
                select id, area_id from unnest(cast(:ids as uuid[]), cast(:areas as uuid[])) as new (id, area_id)
                on conflict (district_id, id) do update set area_id = excluded.area_id
                """)
                .param(
                        "ids",
                        units.stream().map(placed -> placed.unit().value()).toArray(UUID[]::new))
                .param(
                        "areas",
                        units.stream()
                                .map(placed -> placed.area() == null
                                        ? null
                                        : placed.area().value())
                                .toArray(UUID[]::new))
                .update();
    }

    /** Takes back units whose facts are gone and that nothing names; answers how many. */
    public int takeBack(List<UnitId> units) {
        return jdbc.sql("select take_back_units(:ids)")
                .param("ids", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** A unit that is not here is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public Placed require(UnitId unit) {
        return byId(unit).orElseThrow(Refused::missing);
    }

    @Transactional(readOnly = true)
    public Optional<Placed> byId(UnitId unit) {
        return jdbc.sql("select id, area_id from unit where id = :id")
                .param("id", unit.value())
                .query((row, number) -> placed(row.getObject("id", UUID.class), row.getObject("area_id", UUID.class)))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Placed> all() {
        return jdbc.sql("select id, area_id from unit order by id")
                .query((row, number) -> placed(row.getObject("id", UUID.class), row.getObject("area_id", UUID.class)))
                .list();
    }

    /** The units that lie in one of the areas. */
    @Transactional(readOnly = true)
    public List<UnitId> in(Collection<AreaId> areas) {
        return areas.isEmpty()
                ? List.of()
                : jdbc.sql("select id from unit where area_id in (:areas) order by id")
                        .param("areas", areas.stream().map(AreaId::value).toList())
                        .query((row, number) -> new UnitId(row.getObject("id", UUID.class)))
                        .list();
    }

    private static Placed placed(UUID unit, @Nullable UUID area) {
        return new Placed(new UnitId(unit), area == null ? null : new AreaId(area));
    }
}
