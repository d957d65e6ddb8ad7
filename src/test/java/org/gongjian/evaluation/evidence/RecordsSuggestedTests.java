package org.gongjian.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.files.TestFiles;
import org.gongjian.frame.Panels;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.ConsignmentId;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.consignments.PackedLine;
import org.gongjian.reading.consignments.ReceivedLine;
import org.gongjian.reading.consignments.RoundId;
import org.gongjian.reading.consignments.RoundKind;
import org.gongjian.service.ServiceDesk;
import org.gongjian.service.ServiceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class RecordsSuggestedTests {

    private static final Instant NINE = Instant.parse("2024-06-05T01:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2024-06-05T03:00:00Z");

    @Autowired
    private EvidenceDesk desk;

    @Autowired
    private EvidenceFolders folders;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private ServiceDesk service;

    @Autowired
    private TestLibrary library;

    @Autowired
    private DeliveryRounds rounds;

    @Autowired
    private ConsignmentDesk consignments;

    @Autowired
    private Panels panels;

    @Autowired
    private TestClock clock;

    private final TestMeasuring measuring;
    private final TestMeasuring.Scene scene;

    RecordsSuggestedTests(@Autowired TestMeasuring measuring, @Autowired TestFiles files) {
        this.measuring = measuring;
        scene = measuring.underWay(files.aScene());
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aShiftWithHoursThatCountIsSuggestedWithHowManyServedAndNobodysName() {
        ShiftId shift = shift();
        assertThat(suggested(shift.ref())).isEmpty();
        volunteersServed(shift, 3);
        Suggestable found = suggested(shift.ref()).getFirst().record();
        assertThat(found.on()).isEqualTo(LocalDate.of(2024, 6, 5));
        assertThat(Objects.requireNonNull(found.shown().words()).zh()).startsWith("3名志愿者服务，共6小时。");
        assertThat(Objects.requireNonNull(found.shown().words()).en()).startsWith("3 volunteers gave 6 hours.");
        assertThat(found.shown().words().json()).doesNotContain("王志愿");
        assertThat(found.shown().caption().host()).isNotNull();
        EvidenceId id = takeOver(shift.ref());
        assertThat(scene.here()
                        .within(() -> folders.require(scene.entrant(), id))
                        .evidence()
                        .record())
                .isEqualTo(shift.ref());
        assertThat(scene.here().within(() -> panels.titleOf(shift.ref())))
                .hasValueSatisfying(titled -> assertThat(titled.path())
                        .isEqualTo("activities/" + scene.activity().id()));
    }

    @Test
    void hoursOfAnotherUnitAreNotOnesOwn() {
        ShiftId shift = shift();
        volunteersServed(shift, 1);
        measuring.sql(
                scene.here(),
                "update service set unit_id = :unit where shift_id = :shift",
                Map.of("unit", scene.here().partner().value(), "shift", shift.value()));
        assertThat(suggested(shift.ref())).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> takeOver(shift.ref()));
    }

    @Test
    void booksThatArrivedAtASiteOfTheUnitAreSuggestedOnceTheyAreThere() {
        TestLibrary.Small small = library.small(scene.here());
        Consignment sent = sent(small);
        assertThat(suggested(sent.id().ref())).isEmpty();
        small.run(() -> consignments.receive(
                small.coordinator(),
                sent.id(),
                List.of(new ReceivedLine(small.books(), 200, null, null)),
                TestLibrary.DAY,
                sent.version()));
        Suggestable found = suggested(sent.id().ref()).getFirst().record();
        assertThat(found.title()).isEqualTo(Localized.of("文化社区分馆图书配送", "Books for Site 文化社区分馆"));
        assertThat(Objects.requireNonNull(found.shown().words()).zh()).isEqualTo("图书200册由市图书馆送达文化社区分馆。");
        EvidenceId id = takeOver(sent.id().ref());
        assertThat(scene.here()
                        .within(() -> folders.require(scene.entrant(), id))
                        .evidence()
                        .details()
                        .title())
                .isEqualTo(found.title());
        assertThat(scene.here().within(() -> panels.titleOf(sent.id().ref())))
                .hasValueSatisfying(titled -> assertThat(titled.title()).isEqualTo(found.title()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> takeOver(ConsignmentId.next().ref()));
    }

    private List<Suggestion> suggested(RecordRef record) {
        return scene.here().within(() -> folders.sheet(scene.entrant(), scene.entry(), 1)).suggestions().stream()
                .filter(one -> one.record().record().equals(record))
                .toList();
    }

    private EvidenceId takeOver(RecordRef record) {
        return scene.here()
                .within(() -> desk.takeOver(
                        scene.entrant(),
                        EvidenceId.next(),
                        scene.entry(),
                        1,
                        record,
                        Set.of(scene.leaf("1.2")),
                        false));
    }

    private ShiftId shift() {
        return scene.here()
                .within(() -> shifts.add(
                        scene.here().coordinator(),
                        new ActivityId(scene.activity().id()),
                        ShiftId.next(),
                        new ShiftDetails(
                                null,
                                NINE,
                                ELEVEN,
                                true,
                                10,
                                SignUpTerms.open(NINE.minus(Duration.ofDays(9)), NINE.minus(Duration.ofMinutes(1))))));
    }

    /** Two hours each, written as a roll would have left them. */
    private void volunteersServed(ShiftId shift, int many) {
        List<ServiceId> ids = IntStream.rangeClosed(1, many)
                .mapToObj(number -> {
                    ServiceId id = new ServiceId(NewId.uuid());
                    measuring.sql(
                            scene.here(),
                            "insert into person (id, name) values (:id, :name)",
                            Map.of("id", id.value(), "name", "王志愿" + number));
                    measuring.sql(scene.here(), """
                            insert into volunteer (id, person_id, number, registered_on)
                            values (:id, :id, :number, date '2024-01-01')
                            """, Map.of("id", id.value(), "number", 20_240_000_000L + number));
                    measuring.sql(
                            scene.here(),
                            """
                            insert into sign_up (id, shift_id, person_id, party_id, arrival, ticket, state, arrived_at, changed_at)
                            values (:id, :shift, :id, :id, :number, :number, 'placed', :at, :at)
                            """,
                            Map.of(
                                    "id", id.value(),
                                    "shift", shift.value(),
                                    "number", number,
                                    "at", NINE.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)));
                    measuring.sql(
                            scene.here(),
                            """
                            insert into presence (id, shift_id, sign_up_id, arrived_at, left_at)
                            values (:id, :shift, :id, :from, :until)
                            """,
                            Map.of(
                                    "id", id.value(),
                                    "shift", shift.value(),
                                    "from", NINE.atOffset(ZoneOffset.UTC),
                                    "until", ELEVEN.atOffset(ZoneOffset.UTC)));
                    return id;
                })
                .toList();
        clock.set(ELEVEN.plus(Duration.ofHours(1)));
        scene.here()
                .run(() -> assertThat(service.confirmAll(
                                scene.here().coordinator(),
                                new ActivityId(scene.activity().id()),
                                shift,
                                ids))
                        .hasSize(many)
                        .allMatch(one -> one.isDone()));
    }

    private Consignment sent(TestLibrary.Small small) {
        return small.within(() -> {
            RoundId round = rounds.propose(
                    small.librarian(), RoundId.next(), RoundKind.DISTRIBUTION, Localized.zh("六月配送"), TestLibrary.DAY);
            rounds.decide(small.librarian(), round, rounds.require(round).version());
            Consignment planned = consignments.ofRound(round).getFirst();
            consignments.pack(
                    small.librarian(), planned.id(), List.of(new PackedLine(small.books(), 200, 5)), planned.version());
            consignments.send(
                    small.librarian(),
                    planned.id(),
                    TestLibrary.DAY,
                    consignments.require(planned.id()).version());
            return consignments.require(planned.id());
        });
    }
}
