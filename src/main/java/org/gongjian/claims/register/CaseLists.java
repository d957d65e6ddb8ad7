package org.gongjian.claims.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.LargeCounts;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases by how they stand. Late is what is past its deadline or red, and not over. */
@Repository
class CaseLists {

    private static final String LATE =
            "(state in ('opened', 'in_progress', 'returned', 'reopened') and (deadline < :today or light = 'red'))";
    private static final String FOUND = """
              from close_out
             where case :view
                   when 'NEW' then state = 'opened' and not %1$s
                   when 'MOVING' then state in ('in_progress', 'submitted', 'returned', 'accepted', 'reopened') and not %1$s
                   when 'LATE' then %1$s
                   when 'CLOSED' then state = 'closed'
                   else true end
               and (cast(:unit as uuid) is null or id = any(array(
                    select asked.id from close_out asked where asked.asker_id = :unit
                    union select led.id from close_out led where led.lead_id = :unit
                    union select claim_id from claim_unit where unit_id = :unit and state = 'confirmed')))
               and (cast(:listing as uuid) is null or listing_id = :listing)
               and (cast(:programme as uuid) is null or listing_id = any(array(
                    select listing.id from listing where listing.programme_id = :programme)))
            """.formatted(LATE);

    private final JdbcClient jdbc;
    private final LargeCounts counts;

    CaseLists(JdbcClient jdbc, LargeCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    List<UUID> page(CaseFilter filter, LocalDate today, CasePage.@Nullable After after, int atMost) {
        return asked("select id" + FOUND + """
                   and (cast(:afterYear as int) is null or (year, number) < (:afterYear, :afterNumber))
                 order by year desc, number desc limit :atMost
                """, filter, today)
                .param("afterYear", after == null ? null : after.year())
                .param("afterNumber", after == null ? 0L : after.number())
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    long count(CaseFilter filter, LocalDate today) {
        return counts.count(
                new Question(filter, today),
                question -> asked("select count(*)" + FOUND, question.filter(), question.today())
                        .query(Long.class)
                        .single());
    }

    private record Question(CaseFilter filter, LocalDate today) {}

    List<UUID> closedLately(int atMost) {
        return jdbc.sql("""
                select id from close_out where state = 'closed'
                 order by closed_on desc, year desc, number desc limit :atMost
                """)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Cases that wait for a unit that asks, longest first. */
    List<UUID> ofAskers(Collection<UnitId> units, CaseState state, int atMost) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select id from close_out where asker_id in (:units) and state = :state
                 order by coalesce(submitted_on, opened_on), id limit :atMost
                """)
                        .param("units", units.stream().map(UnitId::value).toList())
                        .param("state", state.stored())
                        .param("atMost", atMost)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list();
    }

    /** Work that is under way at units that lead or joined, the nearest deadline first. */
    List<UUID> atWorkBy(Collection<UnitId> units, int atMost) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select id from close_out
                 where state in ('in_progress', 'returned', 'reopened') and (lead_id in (:units) or exists (
                       select from claim_unit where claim_unit.claim_id = close_out.id
                          and claim_unit.unit_id in (:units) and claim_unit.state = 'confirmed'))
                 order by deadline, id limit :atMost
                """)
                        .param("units", units.stream().map(UnitId::value).toList())
                        .param("atMost", atMost)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list();
    }

    /** What is not over, in order, for whoever looks at the lights. */
    List<UUID> underWay(@Nullable UUID after, int atMost) {
        return jdbc.sql("""
                select id from close_out
                 where state not in ('closed', 'void') and (cast(:after as uuid) is null or id > :after)
                 order by id limit :atMost
                """)
                .param("after", after)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, CaseFilter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param("view", filter.view().name())
                .param("today", today)
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param(
                        "listing",
                        filter.listing() == null ? null : filter.listing().value())
                .param(
                        "programme",
                        filter.programme() == null ? null : filter.programme().value());
    }
}
