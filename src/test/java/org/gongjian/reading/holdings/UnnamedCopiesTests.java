package org.gongjian.reading.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.reading.TestLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Copies that a later report of their site leaves out: they stay and are listed until somebody says what became of them. */
@RoomTest
class UnnamedCopiesTests {

    private static final String FIRST = """
        barcode,title,holdingbranch
        1,活着,文化社区分馆
        2,活着,文化社区分馆
        3,兄弟,文化社区分馆
        4,兄弟,示范分馆
        """;
    private static final String WITHOUT_TWO_AND_THREE = "barcode,title,holdingbranch\n1,活着,文化社区分馆\n";

    private final HoldingsDesk desk;
    private final UnnamedCopies unnamed;
    private final Custody custody;
    private final TestLibrary library;
    private final TestLibrary.Small here;

    UnnamedCopiesTests(
            @Autowired TestLibrary library,
            @Autowired HoldingsDesk desk,
            @Autowired UnnamedCopies unnamed,
            @Autowired Custody custody) {
        this.library = library;
        this.desk = desk;
        this.unnamed = unnamed;
        this.custody = custody;
        here = library.small();
        bring(HoldingsId.next(), FIRST, false);
    }

    @Test
    void theyStayAndOnlyThoseOfTheSitesThatTheReportNamesAreListed() {
        HoldingsBrought seen = bring(HoldingsId.next(), WITHOUT_TWO_AND_THREE, true);
        assertThat(seen.unnamed()).containsExactly(new HoldingsBrought.Part(here.branch(), here.books(), 2));
        waits();
        HoldingsId later = HoldingsId.next();
        assertThat(bring(later, WITHOUT_TWO_AND_THREE, false).changes()).isFalse();
        waits("2", "3");
        assertThat(here.within(() -> unnamed.page(here.librarian(), "2", 10)))
                .containsExactly(new UnnamedCopy("3", here.branch(), here.books(), later));
        has(3, 0);
    }

    @Test
    void aReportThatNamesThemAgainAndOneThatIsTakenBackTakesThemOffTheList() {
        HoldingsId later = HoldingsId.next();
        bring(later, WITHOUT_TWO_AND_THREE, false);
        bring(HoldingsId.next(), WITHOUT_TWO_AND_THREE + "2,活着,文化社区分馆\n3,兄弟,文化社区分馆\n", false);
        waits();
        HoldingsId again = HoldingsId.next();
        bring(again, WITHOUT_TWO_AND_THREE, false);
        here.run(() -> desk.takeBack(here.librarian(), again, 1));
        waits();
    }

    @Test
    void thoseNobodyFindsLeaveTheStockAndAreTakenBackLikeAnyReport() {
        bring(HoldingsId.next(), WITHOUT_TWO_AND_THREE, false);
        HoldingsId lost = HoldingsId.next();
        for (int pressed = 0; pressed < 2; pressed++) {
            here.run(() -> unnamed.lost(here.librarian(), lost, List.of("2", "3")));
        }
        waits();
        has(1, 2);
        refused("reading.unnamed.done-already", () -> unnamed.lost(here.librarian(), HoldingsId.next(), List.of("2")));
        here.run(() -> desk.takeBack(here.librarian(), lost, 1));
        waits("2", "3");
        has(3, 0);
    }

    @Test
    void thoseThatSomebodySawStay() {
        bring(HoldingsId.next(), WITHOUT_TWO_AND_THREE, false);
        here.run(() -> unnamed.seen(here.librarian(), List.of("3")));
        waits("2");
        has(3, 0);
        refused("reading.unnamed.done-already", () -> unnamed.seen(here.librarian(), List.of("2", "3")));
        refused("reading.unnamed.done-already", () -> unnamed.seen(here.librarian(), List.of("4")));
        waits("2");
    }

    @Test
    void aPartThatAProgramSendsLeavesNothingOut() {
        here.run(() -> desk.bring(
                here.librarian(),
                HoldingsId.next(),
                List.of(new PlacedCopy(1, "site", "9", here.branch(), here.books(), CopyState.HERE)),
                false));
        waits();
    }

    @Test
    void onlyWhoKeepsTheNetworkReadsAndDecides() {
        bring(HoldingsId.next(), WITHOUT_TWO_AND_THREE, false);
        for (Actor stranger : List.of(here.coordinator(), Actor.visitor())) {
            refused("reading.refused.network", () -> unnamed.page(stranger, "", 10));
            refused("reading.refused.network", () -> unnamed.seen(stranger, List.of("2")));
            refused("reading.refused.network", () -> unnamed.lost(stranger, HoldingsId.next(), List.of("2")));
        }
    }

    private void waits(String... barcodes) {
        assertThat(here.within(() -> unnamed.page(here.librarian(), "", 10)))
                .extracting(UnnamedCopy::barcode)
                .containsExactly(barcodes);
        assertThat(here.within(unnamed::count)).isEqualTo(barcodes.length);
    }

    private void has(long branch, long lost) {
        assertThat(library.has(here, here.branch())).isEqualTo(branch);
        assertThat(here.within(() -> custody.stockOf(Holder.LOST)).stream()
                        .mapToLong(StockLine::quantity)
                        .sum())
                .isEqualTo(lost);
        assertThat(here.within(custody::verifySums).hold()).isTrue();
    }

    private HoldingsBrought bring(HoldingsId id, String report, boolean onlyLook) {
        return here.within(() -> desk.bring(
                here.librarian(),
                new BringHoldings(id, report.getBytes(StandardCharsets.UTF_8), null, here.books(), Map.of()),
                onlyLook));
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }
}
