package org.gongjian.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What counts for units. The sums of a whole district are read from an index alone; who and in how many shifts is asked of few. */
@Repository
class UnitSums {

    /** A unit whose facts nobody has entered. */
    private static final Localized UNNAMED = Localized.of("—", "—");

    private final JdbcClient jdbc;

    UnitSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unit by unit, the most first. */
    List<ServiceLedger.UnitSum> all(Collection<UnitId> units, boolean ofAll, LocalDate from, LocalDate until) {
        JdbcClient.StatementSpec asked = jdbc.sql("""
                select unit_id, sum(minutes) as minutes, count(*) as entries
                  from service
                 where state in ('counted', 'correction_asked') and day between :from and :until %s
                 group by unit_id order by minutes desc, unit_id
                """.formatted(ofAll ? "" : "and unit_id = any(:units)"))
                .param("from", from)
                .param("until", until);
        return (ofAll ? asked : asked.param("units", uuids(units)))
                .query((row, number) -> new ServiceLedger.UnitSum(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new Hours(row.getLong("minutes")),
                        row.getInt("entries")))
                .list();
    }

    /** Of these units, the most first. */
    List<ServiceLedger.OfUnit> of(Collection<UnitId> units, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select one.unit_id, organizer.name as organizer, sum(one.minutes) as minutes,
                       count(distinct one.shift_id) as services,
                       count(distinct standing(merged.merged_into, one.person_id)) as volunteers, count(*) as entries
                  from service one
                  left join person merged on merged.district_id = one.district_id and merged.id = one.person_id
                                         and merged.merged_into is not null
                  left join organization organizer on organizer.district_id = one.district_id and organizer.id = one.unit_id
                 where one.state in ('counted', 'correction_asked') and one.day between :from and :until
                   and one.unit_id = any(:units)
                 group by one.unit_id, organizer.name order by minutes desc, one.unit_id
                """)
                .param("from", from)
                .param("until", until)
                .param("units", uuids(units))
                .query((row, number) -> new ServiceLedger.OfUnit(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getObject("organizer") == null ? UNNAMED : Localized.from(row, "organizer"),
                        new ServiceLedger.Given(
                                new Hours(row.getLong("minutes")), row.getInt("services"), row.getInt("volunteers")),
                        row.getInt("entries")))
                .list();
    }

    private static UUID[] uuids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
