package org.gongjian.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.PlanActivity;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.DescribeAlliance;
import org.gongjian.alliances.Membership;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.Term;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Figure;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.TestBulletins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class DeskTests {

    @Autowired
    private Desk desk;

    @Autowired
    private FrontDoor frontDoor;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestBulletins bulletins;

    @Autowired
    private BulletinDesk bulletinDesk;

    @Autowired
    private GivingDesk givingDesk;

    @Autowired
    private AgreementDesk agreementDesk;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityDesk activityDesk;

    private final TestClock clock;
    private final TestGifts.Hunchun hunchun;

    DeskTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        this.clock = clock;
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aGiftWaitsForTheDonorThenForTheReceiverThenToBeCounted() {
        GiftId gift = gifts.registered(hunchun, hunchun.books());
        assertThat(actions(hunchun.contact())).contains("workbench.do.confirm");
        assertThat(actions(hunchun.secretary())).doesNotContain("workbench.do.confirm", "workbench.do.receive");

        hunchun.run(() -> givingDesk.confirm(hunchun.contact(), gift, 1));
        assertThat(actions(hunchun.contact())).doesNotContain("workbench.do.confirm");
        assertThat(actions(hunchun.secretary())).contains("workbench.do.receive");

        hunchun.run(() -> givingDesk.receive(hunchun.secretary(), gift, 2, hunchun.thanks()));
        assertThat(actions(hunchun.coordinator()))
                .contains("workbench.do.count")
                .doesNotContain("workbench.do.receive");
    }

    @Test
    void whatTheDonorObjectsToComesBackWithTheReason() {
        GiftId gift = gifts.registered(hunchun, hunchun.books());
        hunchun.run(() -> givingDesk.askToCorrect(hunchun.contact(), gift, 1, "少了一册"));
        assertThat(inbox(hunchun.coordinator()))
                .filteredOn(task -> task.action().equals("workbench.do.correct"))
                .singleElement()
                .satisfies(task -> assertThat(task.why().arguments()).contains("少了一册"));
    }

    @Test
    void anActivityWaitsUntilSomebodySaysHowItWentAndThenUntilSomebodyTellsOfIt() {
        assertThat(actions(hunchun.coordinator())).containsExactly("workbench.do.draft");
        assertThat(actions(hunchun.district().editor())).containsExactly("workbench.do.draft");
        assertThat(actions(hunchun.contact())).isEmpty();

        plannedFor(LocalDate.of(2024, 6, 6));
        assertThat(actions(hunchun.coordinator())).doesNotContain("workbench.do.hold");
        clock.advance(Duration.ofDays(3));
        assertThat(actions(hunchun.coordinator())).contains("workbench.do.hold");
        assertThat(actions(hunchun.district().officer())).contains("workbench.do.hold");
        assertThat(actions(hunchun.contact())).isEmpty();
    }

    @Test
    void aDraftWaitsForTheEditorToReadAndThenToPublish() {
        BulletinId id = bulletins.drafted(hunchun);
        Actor editor = hunchun.district().editor();
        assertThat(actions(editor)).containsExactly("workbench.do.review");
        assertThat(actions(hunchun.coordinator())).isEmpty();
        hunchun.run(() -> bulletinDesk.review(editor, id, 0));
        assertThat(actions(editor)).containsExactly("workbench.do.publish");
        hunchun.run(() -> bulletinDesk.publish(editor, id, 1));
        assertThat(actions(editor)).isEmpty();
    }

    @Test
    void anAgreementWaitsForEachPartyAndIsCalledUpBeforeItRunsOut() {
        LocalDate today = LocalDate.of(2024, 6, 5);
        AgreementId id = hunchun.within(() -> agreementDesk.draft(hunchun.coordinator(), agreement(today)));
        assertThat(actions(hunchun.contact())).contains("workbench.do.agree");
        hunchun.run(() -> {
            agreementDesk.confirm(hunchun.coordinator(), id, hunchun.community(), 1);
            agreementDesk.confirm(hunchun.contact(), id, hunchun.archives(), 1);
        });
        assertThat(actions(hunchun.contact())).doesNotContain("workbench.do.agree", "workbench.do.renew");

        clock.advance(Duration.ofDays(305));
        assertThat(inbox(hunchun.contact())).singleElement().satisfies(task -> {
            assertThat(task.action()).isEqualTo("workbench.do.renew");
            assertThat(task.day()).isEqualTo(today.plusDays(364));
        });
        assertThat(actions(hunchun.district().officer())).contains("workbench.do.renew");
    }

    @Test
    void unitsAreCountedOnceHoweverManyAlliancesTheyBelongTo() {
        for (int i = 0; i < 2; i++) {
            hunchun.within(() -> alliances.found(
                    hunchun.coordinator(),
                    new DescribeAlliance(
                            AllianceId.next(),
                            Localized.of("“红石榴”党建联盟", "Red-pomegranate alliance"),
                            null,
                            hunchun.community(),
                            List.of(new Membership(
                                    hunchun.archives(),
                                    Localized.of("党建联盟单位", "alliance unit"),
                                    LocalDate.of(2023, 3, 1),
                                    null)))));
        }
        assertThat(hunchun.within(frontDoor::figures).get(2).number()).isEqualTo(2);
    }

    @Test
    void theLongestWaitingComesFirst() {
        gifts.registered(hunchun, hunchun.books());
        List<LocalDate> days = inbox(hunchun.contact()).stream().map(Task::day).toList();
        assertThat(days).isSorted();
    }

    @Test
    void everybodyWhoWorksHereHasADeskAndOthersAreToldWhoHas() {
        for (Actor actor : List.of(
                hunchun.coordinator(),
                hunchun.contact(),
                hunchun.district().officer(),
                hunchun.district().streetOfficer(),
                hunchun.district().editor())) {
            Desk.View view = hunchun.within(() -> desk.of(actor));
            assertThat(view.lists().isEmpty()).isNotEqualTo(view.district().isEmpty());
        }
        for (Actor actor : List.of(Actor.visitor(), hunchun.district().volunteer())) {
            assertThatThrownBy(() -> hunchun.within(() -> desk.of(actor)))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        }
    }

    @Test
    void figuresAreCountedFromRowsAndSayAtLeastWhereSomethingIsNotCounted() {
        gifts.received(hunchun, hunchun.books());
        bulletins.published(hunchun);
        List<Figure> figures = hunchun.within(frontDoor::figures);
        assertThat(figures).extracting(Figure::number).containsExactly(1L, 4L, 0L, 1L);
        assertThat(figures).extracting(Figure::atLeast).containsExactly(false, true, false, false);

        clock.advance(Duration.ofDays(300));
        assertThat(hunchun.within(frontDoor::figures))
                .as("those of the last year that has any")
                .isEqualTo(figures);
        assertThat(figures.getFirst().label()).isEqualTo(Reason.of("workbench.figure.held.one", "2024"));
    }

    @Test
    void theThanksStandBesideWhatWasDone() {
        gifts.received(hunchun, hunchun.books());
        FrontDoor.View view = hunchun.within(frontDoor::open);
        assertThat(Objects.requireNonNull(view.said().get(hunchun.activity())).words())
                .isEqualTo(TestGifts.THANKS);
        assertThat(view.done()).hasSize(1);
    }

    private WriteAgreement agreement(LocalDate from) {
        return new WriteAgreement(
                AgreementId.next(),
                null,
                new AgreementText(
                        Localized.of("文化社区与市档案馆结对共建协议", "Pairing agreement"),
                        new Term(from, from.plusDays(364)),
                        List.of(new Party(hunchun.community(), null, null), new Party(hunchun.archives(), null, null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of()));
    }

    private void plannedFor(LocalDate day) {
        ActivityDetails there =
                hunchun.within(() -> activities.require(hunchun.activity())).details();
        ActivityDetails later = new ActivityDetails(
                there.title(),
                there.theme(),
                there.occasion(),
                there.purpose(),
                there.programme(),
                there.place(),
                ActivityTime.on(day),
                there.hosts(),
                there.tags(),
                there.audiences(),
                there.items());
        hunchun.within(
                () -> activityDesk.plan(hunchun.coordinator(), new PlanActivity(ActivityId.next(), later, null)));
    }

    private List<Task> inbox(Actor actor) {
        return hunchun.within(() -> desk.of(actor)).inbox();
    }

    private List<String> actions(Actor actor) {
        return inbox(actor).stream().map(Task::action).toList();
    }
}
