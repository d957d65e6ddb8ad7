package org.gongjian.activities.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.activities.signup.SignUp;
import org.gongjian.activities.signup.SignUpDecision;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.people.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A shift that wants a training takes those who have one that counts on its day. */
@RoomTest
class TrainingDeskTests {

    private static final Localized FIRST_AID = Localized.of("急救培训", "First aid");
    private static final PhoneNumber PHONE = PhoneNumber.of("13800001234");
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @Autowired
    private ApplicationContext context;

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
    private TrainingsOfPersons ofPersons;

    @Autowired
    private TrainingDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestActivities.Hunchun hunchun;
    private Actor coordinator;
    private ActivityId visit;
    private ShiftId shift;
    private TrainingId firstAid;

    @BeforeEach
    void aShiftThatWantsFirstAid() {
        hunchun = fixtures.hunchun();
        coordinator = hunchun.coordinator();
        visit = fixtures.planned(hunchun);
        shift = hunchun.within(() ->
                Crowd.shift(shiftDesk, coordinator, visit, clock.instant().minusSeconds(60), 5, Crowd::forGuests));
        firstAid = TrainingId.next();
        hunchun.run(() -> {
            desk.add(coordinator, new Training(firstAid, FIRST_AID));
            desk.add(coordinator, new Training(firstAid, FIRST_AID));
            desk.want(coordinator, visit, shift, Set.of(firstAid));
        });
    }

    @Test
    void whoHasNoneIsRefusedAndToldWhatToDo() {
        assertThat(refusal(this::signUp).reason().code()).isEqualTo("activities.training.refused.none");
        Crowd.Member member = hunchun.within(
                        () -> Crowd.gather(context, hunchun.district().id(), 1))
                .getFirst();
        SignUpDecision own = hunchun.within(
                () -> signUpDesk.signUp(member.account(), visit, new SignUp(SignUpId.next(), shift, false)));
        assertThat(own)
                .isInstanceOfSatisfying(
                        SignUpDecision.Declined.class,
                        no -> assertThat(no.reason().code()).isEqualTo("activities.training.refused.none"));
    }

    @Test
    void whoHasOneThatCountsOnTheDayOfTheShiftSignsUp() {
        note(null);
        hunchun.run(this::signUp);
        assertThat(lines()).singleElement().matches(line -> line.state() == SignUpState.PLACED);
    }

    @Test
    void oneThatEndsBeforeTheShiftDoesNotCount() {
        note(LocalDate.of(2024, 6, 30));
        assertThat(refusal(this::signUp).reason().code()).isEqualTo("activities.training.refused.over");
        note(LocalDate.of(2025, 6, 30));
        hunchun.run(this::signUp);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void whatWasNotedByMistakeIsTakenBack() {
        UUID record = note(null);
        hunchun.run(() -> {
            desk.remove(coordinator, firstAid, record);
            desk.remove(coordinator, firstAid, record);
        });
        assertThat(hunchun.within(() -> desk.records(coordinator, firstAid, null, 10))
                        .records())
                .isEmpty();
        assertThat(refusal(this::signUp).reason().code()).isEqualTo("activities.training.refused.none");
    }

    @Test
    void aShiftThatWantsNoneAnyMoreTakesEverybody() {
        hunchun.run(() -> desk.want(coordinator, visit, shift, Set.of()));
        hunchun.run(this::signUp);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void wrongDaysAndUnknownTrainingsAreRefused() {
        LocalDate tomorrow = hunchun.within(() -> activities.today()).plusDays(1);
        assertThat(refusal(() -> desk.note(coordinator, noted(NewId.uuid(), tomorrow, null)))
                        .field("heldOn"))
                .isPresent();
        assertThat(refusal(() -> noted(NewId.uuid(), MAY, MAY.minusDays(1))).field("validUntil"))
                .isPresent();
        assertThat(refusal(() -> desk.want(coordinator, visit, shift, Set.of(TrainingId.next())))
                        .field("trainings"))
                .isPresent();
        assertThat(refusal(() -> desk.add(coordinator, new Training(TrainingId.next(), FIRST_AID)))
                        .field("name"))
                .isPresent();
    }

    @Test
    void onlyCoordinatorsAndOfficersKeepThem() {
        assertThat(refusal(() -> desk.records(hunchun.contact(), firstAid, null, 10))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.note(hunchun.contact(), noted(NewId.uuid(), MAY, null)))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.want(hunchun.contact(), visit, shift, Set.of()))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void whoIsErasedHasNoneAnyMore() {
        note(null);
        hunchun.run(() -> {
            var person = desk.records(coordinator, firstAid, null, 1)
                    .records()
                    .getFirst()
                    .person();
            transaction.executeWithoutResult(status -> {
                assertThat(ofPersons.of(List.of(person))).hasSize(1);
                ofPersons.erase(Author.SYSTEM, List.of(person));
                assertThat(ofPersons.of(List.of(person))).isEmpty();
            });
        });
    }

    private UUID note(@Nullable LocalDate until) {
        UUID id = NewId.uuid();
        hunchun.run(() -> {
            desk.note(coordinator, noted(id, MAY, until));
            desk.note(coordinator, noted(id, MAY, until));
        });
        return id;
    }

    private NoteTraining noted(UUID id, LocalDate on, @Nullable LocalDate until) {
        return new NoteTraining(id, firstAid, guest(), on, until);
    }

    private static SignUpTogether.Guest guest() {
        return new SignUpTogether.Guest("王小明", PHONE);
    }

    private void signUp() {
        signUpDesk.signUpTogether(
                coordinator,
                visit,
                new SignUpTogether(SignUpId.next(), shift, false, List.of(), List.of(guest()), false));
    }

    private List<SignUpLine> lines() {
        return hunchun.within(
                () -> signUps.page(shifts.require(shift), null, 10).lines());
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> hunchun.run(work));
    }
}
