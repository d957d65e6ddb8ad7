package org.gongjian.activities.classlists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.preparing.Preparation;
import org.gongjian.activities.preparing.Preparations;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.signup.SignUp;
import org.gongjian.activities.signup.SignUpDecision;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUpListed.Listed;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.UploadId;
import org.gongjian.files.Uploads;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A class comes whole or not at all, and every line that cannot is named. */
@RoomTest
class ClassListDeskTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestFiles files;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private Activities activities;

    @Autowired
    private ShiftDesk shiftDesk;

    @Autowired
    private Shifts shifts;

    @Autowired
    private SignUpDesk signUpDesk;

    @Autowired
    private SignUps signUps;

    @Autowired
    private Preparations preparations;

    @Autowired
    private Uploads uploads;

    @Autowired
    private RecordFiles recordFiles;

    @Autowired
    private People people;

    @Autowired
    private ClassListDesk desk;

    @Autowired
    private TestClock clock;

    private TestActivities.Hunchun hunchun;
    private Actor coordinator;
    private ActivityId visit;

    @BeforeEach
    void aVisit() {
        TestFiles.Scene scene = files.aScene();
        hunchun = scene.hunchun();
        coordinator = scene.district().coordinator();
        visit = fixtures.planned(hunchun);
    }

    @Test
    void allOfThemHavePlacesAndTheScanIsForThoseWhoKeepTheActivityOnly() {
        ShiftId shift = shift(30, terms -> Crowd.from(terms, 6, true));
        HandInClassList list = list(shift, scan(), born("王小明", 2012), born("李小红", 2013), named("张老师"));

        assertThat(handIn(list)).isEqualTo(new ClassListOutcome.Taken(list.id()));
        assertThat(handIn(list)).isEqualTo(new ClassListOutcome.Taken(list.id()));

        assertThat(names(shift)).containsExactly("王小明", "李小红", "张老师");
        assertThat(taken(shift)).isEqualTo(3);
        ClassList kept = hunchun.within(() -> desk.of(coordinator, activities.require(visit), shift))
                .getFirst();
        assertThat(kept.size()).isEqualTo(3);
        FileId scan = Objects.requireNonNull(kept.scan());
        assertThat(hunchun.within(() -> recordFiles.byId(scan, coordinator.author())))
                .isPresent();
        assertThat(hunchun.within(() -> recordFiles.byId(scan, Author.SYSTEM))).isEmpty();
    }

    @Test
    void everyFaultyLineIsNamedAndNobodyIsSignedUp() {
        ShiftId shift = shift(30, terms -> Crowd.from(terms, 10, false));
        handIn(list(shift, null, born("王小明", 2010)));

        ClassListOutcome outcome =
                handIn(list(shift, null, born("李小红", 2012), born("王小明", 2010), born("赵小军", 2016), born("李小红", 2012)));

        assertThat(outcome).isInstanceOfSatisfying(ClassListOutcome.Faulty.class, faulty -> {
            assertThat(faulty.lines().keySet()).containsExactly(2, 3, 4);
            assertThat(faulty.lines().values().stream().map(Reason::code))
                    .containsExactly(
                            "activities.class-list.there",
                            "activities.sign-up.refused.young",
                            "activities.class-list.twice");
        });
        assertThat(names(shift)).containsExactly("王小明");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirDatesOfBirth() {
        ShiftId shift = shift(30, terms -> terms);
        assertThat(handIn(list(
                        shift,
                        null,
                        new Listed("王伟", LocalDate.of(2012, 3, 4), null),
                        new Listed("王伟", LocalDate.of(2012, 9, 1), null))))
                .isInstanceOf(ClassListOutcome.Taken.class);
        assertThat(taken(shift)).isEqualTo(2);
    }

    @Test
    void withoutTheSignedListMinorsDoNotComeToAShiftThatAsksForIt() {
        ShiftId shift = shift(30, terms -> Crowd.from(terms, null, true));
        assertThat(refusal(() -> desk.handIn(coordinator, visit, list(shift, null, born("王小明", 2012))))
                        .field("file"))
                .isPresent();
        assertThat(names(shift)).isEmpty();
    }

    @Test
    void aClassThatDoesNotFitWaitsWholeOrIsRefusedWhole() {
        ShiftId full = shift(2, Crowd::withoutWaitlist);
        handIn(list(full, null, named("张老师")));
        assertThat(refusal(() -> desk.handIn(coordinator, visit, list(full, null, named("王一"), named("王二"))))
                        .reason()
                        .code())
                .isEqualTo("activities.sign-up.refused.full");
        assertThat(names(full)).containsExactly("张老师");

        ShiftId waiting = shift(2, terms -> terms);
        handIn(list(waiting, null, named("张老师")));
        handIn(list(waiting, null, named("王一"), named("王二")));
        assertThat(lines(waiting).stream().map(SignUpLine::state))
                .containsExactly(SignUpState.PLACED, SignUpState.WAITING, SignUpState.WAITING);
    }

    @Test
    void whenManyListsComeAtOnceThereIsNeverOnePlaceTooMany() throws Exception {
        ShiftId shift = shift(10, Crowd::withoutWaitlist);
        int taken = 0;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(school -> () -> {
                        Listed[] listed = IntStream.range(0, 4)
                                .mapToObj(child -> named("学生" + school + "之" + child))
                                .toArray(Listed[]::new);
                        try {
                            return handIn(list(shift, null, listed)) instanceof ClassListOutcome.Taken;
                        } catch (Refused full) {
                            return false;
                        }
                    })
                    .toList();
            for (var one : hands.invokeAll(tries)) {
                taken += one.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(2);
        assertThat(taken(shift)).isEqualTo(8);
    }

    @Test
    void nobodyUnderEighteenDoesDangerousWork() {
        hazardous(0);
        ShiftId shift = shift(30, terms -> terms);
        ClassListOutcome outcome = handIn(list(shift, null, born("王大山", 1980), born("王小明", 2012), named("谁知道")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ClassListOutcome.Faulty.class,
                        faulty -> assertThat(faulty.lines().values().stream().map(Reason::code))
                                .containsExactly(
                                        "activities.sign-up.refused.hazardous",
                                        "activities.sign-up.refused.hazardous-unknown"));

        Crowd.Member unknown = hunchun.within(
                        () -> Crowd.gather(context, hunchun.district().id(), 1))
                .getFirst();
        SignUpDecision own = hunchun.within(
                () -> signUpDesk.signUp(unknown.account(), visit, new SignUp(SignUpId.next(), shift, false)));
        assertThat(own)
                .isInstanceOfSatisfying(
                        SignUpDecision.Declined.class,
                        no -> assertThat(no.reason().code()).isEqualTo("activities.sign-up.refused.hazardous-unknown"));
        assertThat(names(shift)).isEmpty();
    }

    @Test
    void workBecomesDangerousOnlyWhereNoMinorIsSignedUp() {
        ShiftId shift = shift(30, terms -> terms);
        handIn(list(shift, null, born("王小明", 2012)));
        assertThat(refusal(() -> preparations.write(coordinator, visit, new Preparation(null, null, null, true, 0)))
                        .field("hazardous"))
                .isPresent();
    }

    @Test
    void onlyWhoKeepsTheActivityHandsInAList() {
        ShiftId shift = shift(30, terms -> terms);
        assertThat(refusal(() -> desk.handIn(hunchun.contact(), visit, list(shift, null, named("王一"))))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    private void hazardous(int version) {
        hunchun.run(() -> preparations.write(coordinator, visit, new Preparation(null, null, null, true, version)));
    }

    private ShiftId shift(int places, UnaryOperator<SignUpTerms> terms) {
        return hunchun.within(
                () -> Crowd.shift(shiftDesk, coordinator, visit, clock.instant().minusSeconds(60), places, terms));
    }

    private UploadId scan() {
        return hunchun.within(() -> uploads.receive(
                        coordinator.author(), FileKind.DOCUMENT, visit.ref(), TestFiles.incoming(TestDocuments.pdf())))
                .id();
    }

    private static HandInClassList list(ShiftId shift, @Nullable UploadId scan, Listed... listed) {
        return new HandInClassList(ClassListId.next(), shift, null, "张老师", List.of(listed), scan);
    }

    private static Listed born(String name, int year) {
        return new Listed(name, null, Year.of(year));
    }

    private static Listed named(String name) {
        return new Listed(name, null, null);
    }

    private ClassListOutcome handIn(HandInClassList list) {
        return hunchun.within(() -> desk.handIn(coordinator, visit, list));
    }

    private List<SignUpLine> lines(ShiftId shift) {
        return hunchun.within(
                () -> signUps.page(shifts.require(shift), null, 100).lines());
    }

    private List<String> names(ShiftId shift) {
        return hunchun.within(() -> {
            List<String> names = new ArrayList<>();
            for (SignUpLine line : lines(shift)) {
                names.add(people.require(line.person()).name());
            }
            return names;
        });
    }

    private int taken(ShiftId shift) {
        return hunchun.within(() -> shifts.require(shift).taken());
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
