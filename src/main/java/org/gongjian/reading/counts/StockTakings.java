package org.gongjian.reading.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteStock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sites find when they count their books. Where it is not what the books say, the stock follows: fewer are nowhere from
 * then on, more came from nowhere, both by the stock-taking that explains it.
 */
@Repository
@Transactional
public class StockTakings {

    private static final Localized FOUND = Localized.of("盘点补录", "Found at a stock-taking");

    private final JdbcClient jdbc;
    private final Network network;
    private final NetworkStock stock;
    private final Custody custody;
    private final LibraryPermissions permissions;
    private final Today today;
    private final AuditLog audit;
    private final Clock clock;

    StockTakings(
            JdbcClient jdbc,
            Network network,
            NetworkStock stock,
            Custody custody,
            LibraryPermissions permissions,
            Today today,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.network = network;
        this.stock = stock;
        this.custody = custody;
        this.permissions = permissions;
        this.today = today;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters what was counted today; entered already under the id it changes nothing. */
    public void take(Actor by, StockTakingId id, PlaceId place, List<CountedLine> lines) {
        Site site = network.require(place);
        permissions.mayKeepSite(by, site).orForbid();
        Author author = site.host() == null ? by.author() : by.authorFor(site.host());
        LocalDate day = today.date();
        if (!add(id, place, day, author)) {
            return;
        }
        Verdict.require(!lines.isEmpty(), Reason.of("reading.rule.nothing-counted"))
                .orConflict();
        Map<CategoryId, Long> has =
                stock.of(site).stream().collect(Collectors.toMap(SiteStock::category, SiteStock::has));
        lines.forEach(line -> {
            int booked = has.getOrDefault(line.category(), 0L).intValue();
            check(line, booked);
            write(id, line, booked);
            follow(author, id, site, line, booked, day);
        });
        audit.write(author, "stock-taken", site.ref(), "counted");
    }

    private static void check(CountedLine line, int booked) {
        String category = line.category().value().toString();
        Verdict.require(
                        line.counted() >= 0 && line.counted() <= Lot.MOST,
                        Reason.of("frame.fault.count.large", Lot.MOST))
                .orRefuse("counted." + category);
        boolean fits = line.why() == null
                ? line.counted() == booked
                : line.counted() != booked && line.why().isLoss() == line.counted() < booked;
        Verdict.require(fits, Reason.of("reading.rule.count-unexplained", booked, line.counted()))
                .orRefuse("why." + category);
    }

    private void follow(Author author, StockTakingId id, Site site, CountedLine line, int booked, LocalDate day) {
        Holder nowhere = new Holder(Holder.Kind.NOWHERE, id.value());
        ByWhom hands = ByWhom.named(Network.HANDS);
        if (line.counted() < booked) {
            int lost = booked - line.counted();
            Map<LotId, Integer> lots = stock.oldest(site.holder(), line.category(), lost);
            int there = lots.values().stream().mapToInt(Integer::intValue).sum();
            Verdict.require(there == lost, stock.tooFew(line.category(), there, lost))
                    .orConflict();
            custody.handOn(author, new HandOver(day, id.ref(), site.holder(), nowhere, hands, hands), lots);
        } else if (line.counted() > booked) {
            custody.receive(
                    author,
                    new HandOver(day, id.ref(), nowhere, site.holder(), hands, hands),
                    List.of(new Lot(
                            LotId.next(), FOUND, line.category(), UnitOfMeasure.VOLUME, line.counted() - booked)));
        }
    }

    private boolean add(StockTakingId id, PlaceId place, LocalDate day, Author author) {
        return jdbc.sql("""
                insert into reading_stock_taking (id, place_id, taken_on, account_id, entered_at)
                values (:id, :place, :on, :account, :at)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("place", place.value())
                        .param("on", day)
                        .param("account", author.account())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void write(StockTakingId id, CountedLine line, int booked) {
        jdbc.sql("""
                insert into reading_stock_count (stock_taking_id, category_id, booked, counted, why, note)
                values (:id, :category, :booked, :counted, :why, :note)
                """)
                .param("id", id.value())
                .param("category", line.category().value())
                .param("booked", booked)
                .param("counted", line.counted())
                .param("why", line.why() == null ? null : line.why().code())
                .param("note", line.note())
                .update();
    }

    /**
     * One category of one stock-taking.
     *
     * @param booked what the books said before
     */
    public record Counted(
            StockTakingId taking, LocalDate on, CategoryId category, int booked, int counted, WhyCounted why) {}

    /** The differences that were found at a site, newest first. */
    @Transactional(readOnly = true)
    public List<Counted> differences(PlaceId place, int atMost) {
        return jdbc.sql("""
                select taking.id, taking.taken_on, counted.category_id, counted.booked, counted.counted, counted.why
                  from reading_stock_taking taking
                  join reading_stock_count counted on counted.stock_taking_id = taking.id
                 where taking.place_id = :place and counted.why is not null
                 order by taking.taken_on desc, taking.id desc, counted.category_id
                 limit :most
                """)
                .param("place", place.value())
                .param("most", atMost)
                .query((row, number) -> new Counted(
                        new StockTakingId(row.getObject("id", UUID.class)),
                        row.getObject("taken_on", LocalDate.class),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        row.getInt("booked"),
                        row.getInt("counted"),
                        WhyCounted.valueOf(row.getString("why").toUpperCase(Locale.ROOT))))
                .list();
    }
}
