package org.gongjian.reading.counts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.tables.SiteWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What sites count by month. Everybody may read it; a site's people say it, or a report of its system does. */
@Repository
@Transactional
public class Months {

    private final JdbcClient jdbc;
    private final Network network;
    private final LibraryPermissions permissions;
    private final Today today;
    private final AuditLog audit;

    Months(JdbcClient jdbc, Network network, LibraryPermissions permissions, Today today, AuditLog audit) {
        this.jdbc = jdbc;
        this.network = network;
        this.permissions = permissions;
        this.today = today;
        this.audit = audit;
    }

    /** Says a month, if what is known is still at the version given; the same again changes nothing. */
    public void say(Actor by, MonthCount count) {
        Site site = network.require(count.place());
        permissions.mayKeepSite(by, site).orForbid();
        Verdict.require(!count.month().isAfter(YearMonth.from(today.date())), Reason.of("reading.rule.month-future"))
                .orRefuse("month");
        bounded(count.visits(), "visits");
        bounded(count.loans(), "loans");
        if (!write(count)) {
            throw Refused.stale();
        }
        audit.write(
                site.host() == null ? by.author() : by.authorFor(site.host()),
                "month-said",
                site.ref(),
                "visits",
                "loans");
    }

    /**
     * Brings in what a table says, all of it or nothing; the same table again changes nothing.
     *
     * @param onlyLook tells what it would bring, and brings nothing
     */
    public MonthsBrought bring(Actor by, byte[] table, boolean onlyLook) {
        permissions.mayKeepNetwork(by).orForbid();
        MonthTable read = MonthTable.read(table, new SiteWords(network.all(), Map.of()), YearMonth.from(today.date()));
        return bring(by, read, onlyLook);
    }

    /**
     * Brings in what a program says of many sites, all of it or nothing; the first that is wrong is refused at its field, such
     * as {@code months[3].visits}.
     */
    public MonthsBrought bring(Actor by, List<MonthCount> counts, boolean onlyLook) {
        permissions.mayKeepNetwork(by).orForbid();
        Verdict.require(!counts.isEmpty(), Reason.of("frame.fault.missing")).orRefuse("months");
        Set<Map.Entry<PlaceId, YearMonth>> said = new HashSet<>();
        for (int at = 0; at < counts.size(); at++) {
            MonthCount count = counts.get(at);
            String field = "months[" + at + "].";
            Verdict.require(network.byId(count.place()).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse(field + "place");
            Verdict.require(
                            !count.month().isAfter(YearMonth.from(today.date())),
                            Reason.of("reading.rule.month-future"))
                    .orRefuse(field + "month");
            Verdict.require(said.add(Map.entry(count.place(), count.month())), Reason.of("reading.rule.month-again"))
                    .orRefuse(field + "month");
            bounded(count.visits(), field + "visits");
            bounded(count.loans(), field + "loans");
        }
        return bring(by, new MonthTable(counts, List.of()), onlyLook);
    }

    private MonthsBrought bring(Actor by, MonthTable read, boolean onlyLook) {
        int added = 0;
        int changed = 0;
        Set<PlaceId> sites = new LinkedHashSet<>();
        for (MonthCount count : read.counts()) {
            Optional<MonthCount> before = known(count.place(), count.month());
            if (before.isEmpty()) {
                added++;
            } else if (before.get().visits() != count.visits() || before.get().loans() != count.loans()) {
                changed++;
            } else {
                continue;
            }
            sites.add(count.place());
            if (!onlyLook && read.faults().isEmpty()) {
                int version = before.map(MonthCount::version).orElse(0);
                if (!write(new MonthCount(count.place(), count.month(), count.visits(), count.loans(), version))) {
                    throw Refused.stale();
                }
            }
        }
        if (!onlyLook && read.faults().isEmpty()) {
            sites.forEach(place -> audit.write(
                    by.author(), "month-said", network.require(place).ref(), "visits", "loans"));
        }
        return new MonthsBrought(added, changed, read.counts().size() - added - changed, read.faults());
    }

    private Optional<MonthCount> known(PlaceId place, YearMonth month) {
        return jdbc.sql("""
            select place_id, month, visits, loans, version from reading_month
             where place_id = :place and month = :month
            """)
                .param("place", place.value())
                .param("month", month.atDay(1))
                .query(Months::count)
                .optional();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<MonthCount> of(PlaceId place, int atMost) {
        return jdbc.sql("""
            select place_id, month, visits, loans, version from reading_month
             where place_id = :place order by month desc limit :most
            """)
                .param("place", place.value())
                .param("most", atMost)
                .query(Months::count)
                .list();
    }

    /**
     * Of a year, by month and site.
     *
     * @param after as a month and a site, null for the first page
     */
    @Transactional(readOnly = true)
    public List<MonthCount> ofYear(int year, @Nullable MonthCount after, int atMost) {
        return jdbc.sql("""
            select place_id, month, visits, loans, version from reading_month
             where month between make_date(:year, 1, 1) and make_date(:year, 12, 31)
               and (cast(:month as date) is null or (month, place_id) > (:month, :place))
             order by month, place_id limit :most
            """)
                .param("year", year)
                .param("month", after == null ? null : after.month().atDay(1))
                .param("place", after == null ? null : after.place().value())
                .param("most", atMost)
                .query(Months::count)
                .list();
    }

    /** Loans of the three whole months before a day, by site. */
    @Transactional(readOnly = true)
    public Map<PlaceId, Integer> lentInQuarterBefore(LocalDate day) {
        YearMonth until = YearMonth.from(day);
        Map<PlaceId, Integer> lent = new HashMap<>();
        jdbc.sql("""
            select place_id, sum(loans) from reading_month where month >= :from and month < :until group by place_id
            """)
                .param("from", until.minusMonths(3).atDay(1))
                .param("until", until.atDay(1))
                .query(row -> {
                    lent.put(new PlaceId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return lent;
    }

    private boolean write(MonthCount count) {
        return jdbc.sql("""
            insert into reading_month (place_id, month, visits, loans)
            select :place, :month, :visits, :loans
             where :version = 0 or exists (select from reading_month where place_id = :place and month = :month)
            on conflict (district_id, place_id, month) do update
                set visits = excluded.visits, loans = excluded.loans,
                    version = reading_month.version + 1
              where reading_month.version = :version
                 or (reading_month.visits, reading_month.loans) = (excluded.visits, excluded.loans)
            """)
                        .param("place", count.place().value())
                        .param("month", count.month().atDay(1))
                        .param("visits", count.visits())
                        .param("loans", count.loans())
                        .param("version", count.version())
                        .update()
                == 1;
    }

    private static void bounded(int count, String field) {
        Verdict.require(count >= 0 && count <= MonthCount.MOST, Reason.of("frame.fault.count.large", MonthCount.MOST))
                .orRefuse(field);
    }

    private static MonthCount count(ResultSet row, int number) throws SQLException {
        return new MonthCount(
                new PlaceId(row.getObject("place_id", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("visits"),
                row.getInt("loans"),
                row.getInt("version"));
    }
}
