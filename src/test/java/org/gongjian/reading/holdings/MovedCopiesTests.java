package org.gongjian.reading.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.tables.CellFault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A later report says that copies stand elsewhere, or nowhere any more: the books follow, once, and back again. */
@RoomTest
class MovedCopiesTests {

    private static final String FIRST = """
        barcode,title,holdingbranch,itemlost,withdrawn
        1,活着,文化社区分馆,0,0
        2,活着,文化社区分馆,0,0
        3,活着,文化社区分馆,0,0
        4,活着,文化社区分馆,0,0
        """;

    private final HoldingsDesk desk;
    private final Custody custody;
    private final TestLibrary library;
    private final TestLibrary.Small here;

    MovedCopiesTests(@Autowired TestLibrary library, @Autowired HoldingsDesk desk, @Autowired Custody custody) {
        this.library = library;
        this.desk = desk;
        this.custody = custody;
        here = library.small();
        bring(HoldingsId.next(), FIRST, false);
    }

    @Test
    void copiesAtAnotherBranchMoveThereAndTheDryRunSaysFromWhereToWhere() {
        String later = FIRST.replace("3,活着,文化社区分馆", "3,活着,示范分馆").replace("4,活着,文化社区分馆", "4,活着,示范分馆");
        HoldingsBrought seen = bring(HoldingsId.next(), later, true);
        assertThat(seen.moved())
                .containsExactly(new HoldingsBrought.Moved(here.branch(), here.orphan(), here.books(), 2));
        assertThat(seen.known()).isEqualTo(2);
        has(4, 0);
        bring(HoldingsId.next(), later, false);
        has(2, 2);
        assertThat(bring(HoldingsId.next(), later, false).changes()).isFalse();
        has(2, 2);
    }

    @Test
    void whatAConsignmentMovedAlreadyIsNotMovedTwice() {
        move(here.branch(), here.orphan(), 2);
        has(2, 2);
        bring(HoldingsId.next(), FIRST.replace("4,活着,文化社区分馆", "4,活着,示范分馆"), false);
        has(2, 2);
        bring(HoldingsId.next(), FIRST.replace("文化社区分馆", "示范分馆"), false);
        has(0, 4);
    }

    @Test
    void twoCopiesThatChangePlacesMoveNothing() {
        bring(HoldingsId.next(), FIRST.replace("4,活着,文化社区分馆", "4,活着,示范分馆"), false);
        HoldingsBrought swapped = bring(HoldingsId.next(), FIRST.replace("1,活着,文化社区分馆", "1,活着,示范分馆"), false);
        assertThat(swapped.movedCopies()).isEqualTo(2);
        has(3, 1);
    }

    @Test
    void copiesThatAreNoLongerThereInTheBooksAreNamedByRowAndColumn() {
        move(here.branch(), here.main(), 3);
        HoldingsBrought brought = bring(HoldingsId.next(), FIRST.replace("文化社区分馆", "示范分馆"), false);
        assertThat(brought.faults())
                .containsExactly(new CellFault(2, "holdingbranch", Reason.of("reading.holdings.short", 1L, 4)));
        has(1, 0);
    }

    @Test
    void lostAndWithdrawnCopiesLeaveTheStockAndComeBack() {
        String gone = FIRST.replace("1,活着,文化社区分馆,0,0", "1,活着,文化社区分馆,1,0").replace("2,活着,文化社区分馆,0,0", "2,活着,文化社区分馆,0,1")
                + "9,从来没有,文化社区分馆,2,0\n";
        HoldingsBrought brought = bring(HoldingsId.next(), gone, false);
        assertThat(brought.gone())
                .containsExactly(
                        new HoldingsBrought.Gone(here.branch(), here.books(), CopyState.LOST, 1),
                        new HoldingsBrought.Gone(here.branch(), here.books(), CopyState.WITHDRAWN, 1));
        assertThat(brought.passed()).isEqualTo(1);
        has(2, 0);
        assertThat(here.within(() -> custody.stockOf(Holder.LOST)))
                .extracting(StockLine::quantity)
                .containsExactly(1L);
        HoldingsBrought again = bring(HoldingsId.next(), FIRST.replace("1,活着,文化社区分馆", "1,活着,示范分馆"), false);
        assertThat(again.backCopies()).isEqualTo(2);
        has(3, 1);
        assertThat(here.within(() -> custody.stockOf(Holder.LOST))).isEmpty();
    }

    @Test
    void aReportIsTakenBackAndEverythingIsAsItWas() {
        HoldingsId later = HoldingsId.next();
        bring(
                later,
                FIRST.replace("3,活着,文化社区分馆", "3,活着,示范分馆").replace("4,活着,文化社区分馆,0", "4,活着,文化社区分馆,1") + "5,兄弟,示范分馆,0,0\n",
                false);
        has(2, 2);
        for (int pressed = 0; pressed < 2; pressed++) {
            here.run(() -> desk.takeBack(here.librarian(), later, 1));
        }
        has(4, 0);
        assertThat(bring(HoldingsId.next(), FIRST, true).changes()).isFalse();
        refused("reading.holdings.undone", () -> desk.takeBack(here.librarian(), later, 7));
        bring(later, FIRST + "5,兄弟,示范分馆,0,0\n", false);
        has(4, 0);
        bring(HoldingsId.next(), FIRST + "5,兄弟,示范分馆,0,0\n", false);
        has(4, 1);
    }

    @Test
    void aReportStandsWhileALaterOneDoesAndWhileItsBooksAreElsewhere() {
        HoldingsId first = here.within(() -> desk.page(null, 1)).getFirst().id();
        HoldingsId later = HoldingsId.next();
        bring(later, FIRST.replace("4,活着,文化社区分馆", "4,活着,示范分馆"), false);
        refused("reading.holdings.later", () -> desk.takeBack(here.librarian(), first, 1));
        move(here.orphan(), here.main(), 1);
        refused("custody.refused.short.of", () -> desk.takeBack(here.librarian(), later, 1));
        move(here.main(), here.orphan(), 1);
        here.run(() -> desk.takeBack(here.librarian(), later, 1));
        here.run(() -> desk.takeBack(here.librarian(), first, 1));
        has(0, 0);
        assertThat(here.within(() -> desk.page(null, 10)))
                .extracting(report -> report.undoneAt() == null)
                .containsExactly(false, false);
    }

    @Test
    void onlyWhoKeepsTheNetworkTakesAReportBack() {
        HoldingsId first = here.within(() -> desk.page(null, 1)).getFirst().id();
        for (Actor stranger : List.of(here.coordinator(), Actor.visitor())) {
            refused("reading.refused.network", () -> desk.takeBack(stranger, first, 1));
        }
    }

    @Test
    void aMarcReportSaysLostAndWithdrawnToo() {
        HoldingsBrought brought = bring(HoldingsId.next(), """
            <collection><record><datafield tag="245"><subfield code="a">活着</subfield></datafield>
            <datafield tag="952"><subfield code="b">文化社区分馆</subfield><subfield code="p">1</subfield><subfield code="1">2</subfield></datafield>
            <datafield tag="952"><subfield code="b">示范分馆</subfield><subfield code="p">2</subfield><subfield code="0">0</subfield></datafield>
            </record></collection>
            """, false);
        assertThat(brought.goneCopies()).isEqualTo(1);
        assertThat(brought.movedCopies()).isEqualTo(1);
        has(2, 1);
    }

    /** What the books have at the two branches; and they add up. */
    private void has(long branch, long orphan) {
        assertThat(library.has(here, here.branch())).isEqualTo(branch);
        assertThat(library.has(here, here.orphan())).isEqualTo(orphan);
        assertThat(here.within(custody::verifySums).hold()).isTrue();
    }

    private void move(PlaceId from, PlaceId to, int many) {
        here.run(() -> {
            Holder there = KnownCopy.at(from);
            StockLine line = custody.stockOf(there).stream()
                    .filter(one -> one.because().kind().equals("library-holdings"))
                    .findFirst()
                    .orElseThrow();
            ByWhom hands = ByWhom.named(Network.HANDS);
            custody.handOn(
                    here.librarian().author(),
                    new HandOver(TestLibrary.DAY, line.because(), there, KnownCopy.at(to), hands, hands),
                    Map.of(line.lot(), many));
        });
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
