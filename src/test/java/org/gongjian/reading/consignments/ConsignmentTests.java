package org.gongjian.reading.consignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.StockLine;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.counts.MonthCount;
import org.gongjian.reading.counts.Months;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ConsignmentTests {

    private static final Localized NAME = Localized.of("第二季度配送", "Second quarter");

    @Autowired
    private DeliveryRounds rounds;

    @Autowired
    private ConsignmentDesk desk;

    @Autowired
    private Custody custody;

    @Autowired
    private Months months;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    ConsignmentTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @Test
    void aRoundProposesWhatASiteLacksAndSaysWhy() {
        here.run(() -> {
            library.bring(here.branch(), here.books(), 160);
            months.say(here.coordinator(), new MonthCount(here.branch(), YearMonth.of(2024, 5), 900, 480, 0));
        });

        assertThat(round().lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(40);
            assertThat(line.from()).isEqualTo(here.main());
            assertThat(line.to()).isEqualTo(here.branch());
            assertThat(line.because().said().code()).isEqualTo("reading.because.lacks");
            assertThat(line.because().said().arguments()).isEqualTo(List.<Object>of(40, 200, 160, 480));
        });
    }

    @Test
    void underWayTheBooksAreNeitherHereNorThere() {
        Consignment sent = sent(200);

        assertThat(library.has(here, here.main())).isEqualTo(100);
        assertThat(library.has(here, here.branch())).isZero();
        assertThat(library.books(here, here.branch()).comes()).isEqualTo(200);
        assertThat(library.books(here, here.main()).owns()).isEqualTo(300);
        assertThat(here.within(() -> custody.stockOf(sent.underWay())))
                .extracting(StockLine::quantity)
                .containsExactly(200L);
    }

    @Test
    void whatArrivesStandsAtTheSiteAndIsCountedOnce() {
        Consignment sent = sent(200);

        receive(sent, 200, null);
        receive(sent, 200, null);

        assertThat(library.has(here, here.branch())).isEqualTo(200);
        assertThat(library.has(here, here.main())).isEqualTo(100);
        assertThat(library.books(here, here.branch()).comes()).isZero();
        assertThat(library.books(here, here.branch()).lacks()).isZero();
        assertThat(here.within(custody::verifySums).hold()).isTrue();
    }

    @Test
    void receivedTwiceWithAnotherNumberIsRefused() {
        Consignment sent = sent(200);
        receive(sent, 200, null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> receive(sent, 190, Difference.LOST))
                .matches(refused -> refused.kind() == Refused.Kind.STALE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> desk.receive(
                        here.coordinator(), sent.id(), List.of(line(200, null)), TestLibrary.DAY, sent.version() + 1)))
                .matches(refused -> refused.kind() == Refused.Kind.CONFLICT);
        assertThat(library.has(here, here.branch())).isEqualTo(200);
    }

    @Test
    void aDifferenceHasToBeExplainedAndTheExplanationHasToFit() {
        Consignment sent = sent(200);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> receive(sent, 198, null))
                .matches(refused -> refused.field("why." + here.books().value()).isPresent());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> receive(sent, 198, Difference.PACKED_MORE))
                .matches(refused -> refused.field("why." + here.books().value()).isPresent());
        assertThat(library.has(here, here.branch())).isZero();
    }

    @Test
    void whatWasLostIsNowhereAndWhatWasNotPackedIsStillAtTheSender() {
        receive(sent(200), 198, Difference.LOST);
        assertThat(library.has(here, here.branch())).isEqualTo(198);
        assertThat(library.has(here, here.main())).isEqualTo(100);
        assertThat(library.books(here, here.main()).owns()).isEqualTo(298);

        Consignment second = sent(2);
        receive(second, 1, Difference.NOT_PACKED);
        assertThat(library.has(here, here.branch())).isEqualTo(199);
        assertThat(library.has(here, here.main())).isEqualTo(99);
        assertThat(here.within(() -> custody.stockOf(second.underWay()))).isEmpty();
        assertThat(here.within(custody::verifySums).hold()).isTrue();
    }

    @Test
    void moreThanListedComesOutOfTheSendersStockAndNeverMoreThanThat() {
        Consignment sent = sent(200);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> receive(sent, 301, Difference.PACKED_MORE))
                .matches(refused ->
                        refused.field("arrived." + here.books().value()).isPresent());

        receive(sent, 205, Difference.PACKED_MORE);
        assertThat(library.has(here, here.branch())).isEqualTo(205);
        assertThat(library.has(here, here.main())).isEqualTo(95);
    }

    @Test
    void moreThanTheSiteHasCannotBePacked() {
        Consignment planned = planned(here.within(() -> propose()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> pack(planned, 301))
                .matches(refused ->
                        refused.field("packed." + here.books().value()).isPresent());
    }

    @Test
    void whatIsGoneBetweenPackingAndSendingCannotBeSent() {
        Consignment packed = pack(planned(here.within(() -> propose())), 200);
        here.run(() -> custody.handOn(
                Actor.system().author(),
                new org.gongjian.custody.HandOver(
                        TestLibrary.DAY,
                        here.main().ref(),
                        library.site(here, here.main()).holder(),
                        new Holder(
                                Holder.Kind.UNIT,
                                here.district().communityUnit().value()),
                        org.gongjian.custody.ByWhom.named(NAME),
                        null),
                Map.of(
                        custody.stockOf(library.site(here, here.main()).holder())
                                .getFirst()
                                .lot(),
                        150)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(packed))
                .matches(refused -> refused.kind() == Refused.Kind.CONFLICT);
        assertThat(library.has(here, here.main())).isEqualTo(150);
        assertThat(here.within(() -> desk.require(packed.id())).state()).isEqualTo(ConsignmentState.PACKED);
    }

    @Test
    void nobodyReceivesForTheSiteAndOnlyTheNetworkDecides() {
        Consignment sent = sent(200);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> desk.receive(
                        here.librarian(), sent.id(), List.of(line(200, null)), TestLibrary.DAY, sent.version())))
                .matches(refused -> refused.kind() == Refused.Kind.FORBIDDEN);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> rounds.propose(
                        here.coordinator(), RoundId.next(), RoundKind.DISTRIBUTION, NAME, TestLibrary.DAY)))
                .matches(refused -> refused.kind() == Refused.Kind.FORBIDDEN);
    }

    @Test
    void aCancelledConsignmentLacksAgainAndWhatIsUnderWayCannotBeCancelled() {
        Consignment planned = planned(here.within(() -> propose()));
        assertThat(library.books(here, here.branch()).lacks()).isZero();
        here.run(() -> desk.cancel(here.librarian(), planned.id(), planned.version()));
        assertThat(library.books(here, here.branch()).lacks()).isEqualTo(200);

        Consignment sent = sent(200);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> desk.cancel(here.librarian(), sent.id(), sent.version())))
                .matches(refused -> refused.kind() == Refused.Kind.CONFLICT);
    }

    @Test
    void peopleChangeARoundAddToItAndDecideItOnce() {
        Round round = round();
        here.run(() -> {
            rounds.change(here.librarian(), round.id(), Map.of(0, 120), 0);
            rounds.add(here.librarian(), round.id(), here.main(), here.orphan(), here.books(), 30, 1);
        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> rounds.decide(here.librarian(), round.id(), 0)))
                .matches(refused -> refused.kind() == Refused.Kind.STALE);
        here.run(() -> rounds.decide(here.librarian(), round.id(), 2));
        here.run(() -> rounds.decide(here.librarian(), round.id(), 2));

        assertThat(here.within(() -> desk.ofRound(round.id())))
                .extracting(Consignment::planned)
                .containsExactlyInAnyOrder(120, 30);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> rounds.change(here.librarian(), round.id(), Map.of(0, 1), 3)))
                .matches(refused -> refused.kind() == Refused.Kind.CONFLICT);
    }

    @Test
    void aRotationPassesAQuarterOnToTheNextBranch() {
        here.run(() -> {
            library.bring(here.branch(), here.books(), 100);
            library.bring(here.orphan(), here.books(), 40);
        });
        RoundId id = RoundId.next();
        here.run(() -> rounds.propose(here.librarian(), id, RoundKind.ROTATION, NAME, TestLibrary.DAY));

        assertThat(here.within(() -> rounds.require(id)).lines())
                .extracting(RoundLine::from, RoundLine::to, RoundLine::quantity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(here.branch(), here.orphan(), 25),
                        org.assertj.core.groups.Tuple.tuple(here.orphan(), here.branch(), 10));
    }

    private RoundId propose() {
        return rounds.propose(here.librarian(), RoundId.next(), RoundKind.DISTRIBUTION, NAME, TestLibrary.DAY);
    }

    private Round round() {
        return here.within(() -> rounds.require(propose()));
    }

    private Consignment planned(RoundId round) {
        here.run(() ->
                rounds.decide(here.librarian(), round, rounds.require(round).version()));
        return here.within(() -> desk.ofRound(round)).getFirst();
    }

    private Consignment pack(Consignment planned, int quantity) {
        here.run(() -> desk.pack(
                here.librarian(), planned.id(), List.of(new PackedLine(here.books(), quantity, 5)), planned.version()));
        return here.within(() -> desk.require(planned.id()));
    }

    private Consignment send(Consignment packed) {
        here.run(() -> desk.send(here.librarian(), packed.id(), TestLibrary.DAY, packed.version()));
        return here.within(() -> desk.require(packed.id()));
    }

    private Consignment sent(int quantity) {
        RoundId round = here.within(() -> propose());
        if (here.within(() -> rounds.require(round)).books() == 0) {
            here.run(() -> rounds.add(
                    here.librarian(),
                    round,
                    here.main(),
                    here.branch(),
                    here.books(),
                    quantity,
                    rounds.require(round).version()));
        }
        return send(pack(planned(round), quantity));
    }

    private void receive(Consignment sent, int arrived, @org.jspecify.annotations.Nullable Difference why) {
        here.run(() -> desk.receive(
                here.coordinator(), sent.id(), List.of(line(arrived, why)), TestLibrary.DAY, sent.version()));
    }

    private ReceivedLine line(int arrived, @org.jspecify.annotations.Nullable Difference why) {
        return new ReceivedLine(here.books(), arrived, why, null);
    }
}
