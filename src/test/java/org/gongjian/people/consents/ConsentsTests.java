package org.gongjian.people.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.TestDistricts;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.TestPersons;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ConsentsTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);
    private static final Author KEEPER = new Author(UUID.randomUUID(), null);

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentTexts texts;

    @Autowired
    private Guardians guardians;

    @Autowired
    private People people;

    @Autowired
    private TestPersons persons;

    @Autowired
    private TestClock clock;

    private final DistrictId here;
    private final DistrictId there;

    ConsentsTests(@Autowired TestDistricts districts) {
        here = districts.found().id();
        there = districts.found().id();
    }

    @BeforeEach
    void onTheMorningOfTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void whoNeverAgreedDoesNotAgree() {
        PersonId adult = within(() -> persons.adult("王芳"));
        assertThat(whyNot(adult, ConsentKind.BE_QUOTED)).isEqualTo("people.consent.none");
    }

    @Test
    void anAdultAgreesUntilTheyTakeItBackAndFromThenOn() {
        PersonId adult = within(() -> persons.adult("王芳"));
        ConsentId consent = give(adult, ConsentKind.BE_QUOTED, adult, null);
        Instant before = clock.instant();
        assertThat(whyNot(adult, ConsentKind.BE_QUOTED)).isNull();
        assertThat(whyNot(adult, ConsentKind.SHOW_NAME)).isEqualTo("people.consent.none");
        clock.advance(Duration.ofHours(1));
        run(() -> consents.withdraw(KEEPER, consent, Way.IN_PERSON));
        assertThat(whyNot(adult, ConsentKind.BE_QUOTED)).isEqualTo("people.consent.withdrawn");
        assertThat(within(() -> consents.holds(adult, ConsentKind.BE_QUOTED, before))
                        .isAllowed())
                .as("what was done on it before stays done")
                .isTrue();
        clock.advance(Duration.ofHours(1));
        give(adult, ConsentKind.BE_QUOTED, adult, null);
        assertThat(whyNot(adult, ConsentKind.BE_QUOTED)).isNull();
    }

    @Test
    void aConsentRunsOutAfterItsLastDay() {
        PersonId adult = within(() -> persons.adult("王芳"));
        give(adult, ConsentKind.SHOW_PHOTO, adult, TODAY);
        assertThat(whyNot(adult, ConsentKind.SHOW_PHOTO)).isNull();
        clock.advance(Duration.ofDays(1));
        assertThat(whyNot(adult, ConsentKind.SHOW_PHOTO)).isEqualTo("people.consent.over");
    }

    @Test
    void nobodyElseAgreesForAnAdult() {
        PersonId adult = within(() -> persons.adult("王芳"));
        PersonId other = within(() -> persons.adult("王强"));
        refused("givenBy", "people.consent.own", () -> give(adult, ConsentKind.BE_QUOTED, other, null));
    }

    @Test
    void aChildsGuardianAgreesAndNotTheChild() {
        PersonId child = within(() -> persons.born("演示·小朋友", LocalDate.of(2015, 1, 1)));
        PersonId mother = within(() -> persons.adult("演示·母亲"));
        refused("givenBy", "people.consent.no-guardian", () -> give(child, ConsentKind.SHOW_PHOTO, mother, null));
        guard(child, mother);
        refused("givenBy", "people.consent.guardian.child", () -> give(child, ConsentKind.SHOW_PHOTO, child, null));
        give(child, ConsentKind.SHOW_PHOTO, mother, null);
        assertThat(whyNot(child, ConsentKind.SHOW_PHOTO)).isNull();
    }

    @Test
    void aYouthAgreesWhereThereIsAGuardianButNotToEverything() {
        PersonId youth = within(() -> persons.born("演示·少年", LocalDate.of(2008, 1, 1)));
        refused("givenBy", "people.consent.no-guardian", () -> give(youth, ConsentKind.SHOW_PHOTO, youth, null));
        PersonId father = within(() -> persons.adult("演示·父亲"));
        guard(youth, father);
        give(youth, ConsentKind.SHOW_PHOTO, youth, null);
        assertThat(whyNot(youth, ConsentKind.SHOW_PHOTO)).isNull();
        refused(
                "givenBy",
                "people.consent.guardian.strict",
                () -> give(youth, ConsentKind.MINOR_PARTICIPATION, youth, null));
        give(youth, ConsentKind.MINOR_PARTICIPATION, father, null);
        assertThat(whyNot(youth, ConsentKind.MINOR_PARTICIPATION)).isNull();
    }

    @Test
    void whenTheLastGuardianshipEndsAMinorsConsentNoLongerCounts() {
        PersonId child = within(() -> persons.born("演示·小朋友", LocalDate.of(2015, 1, 1)));
        PersonId mother = within(() -> persons.adult("演示·母亲"));
        GuardianId link = guard(child, mother);
        give(child, ConsentKind.SHOW_PHOTO, mother, null);
        run(() -> guardians.end(KEEPER, link, TODAY, 0));
        assertThat(whyNot(child, ConsentKind.SHOW_PHOTO)).isNull();
        clock.advance(Duration.ofDays(1));
        assertThat(whyNot(child, ConsentKind.SHOW_PHOTO)).isEqualTo("people.consent.no-guardian");
    }

    @Test
    void whatAGuardianAgreedToEndsWhenTheMinorGrowsUp() {
        PersonId youth = within(() -> persons.born("演示·少年", LocalDate.of(2006, 6, 7)));
        PersonId father = within(() -> persons.adult("演示·父亲"));
        guard(youth, father);
        give(youth, ConsentKind.SHOW_PHOTO, father, null);
        assertThat(whyNot(youth, ConsentKind.SHOW_PHOTO)).isNull();
        clock.advance(Duration.ofDays(2));
        assertThat(whyNot(youth, ConsentKind.SHOW_PHOTO)).isEqualTo("people.consent.own");
    }

    @Test
    void aGuardianIsAnAdultOfTheSameDistrictAndNotTheMinor() {
        PersonId child = within(() -> persons.born("演示·小朋友", LocalDate.of(2015, 1, 1)));
        PersonId youth = within(() -> persons.born("演示·少年", LocalDate.of(2008, 1, 1)));
        PersonId unknown = within(() -> persons.named("演示·某人"));
        PersonId adult = within(() -> persons.adult("演示·母亲"));
        PersonId elsewhere = CurrentDistrict.within(there, () -> persons.adult("演示·外区"));
        refused("guardian", "people.guardian.minor", () -> guard(child, youth));
        refused("guardian", "people.guardian.age-unknown", () -> guard(child, unknown));
        refused("guardian", "people.guardian.same", () -> guard(child, child));
        refused("guardian", "frame.fault.unknown", () -> guard(child, elsewhere));
        assertThatThrownBy(() -> guard(adult, within(() -> persons.adult("演示·长辈"))))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason().code()).isEqualTo("people.guardian.no-minor"));
        guard(child, adult);
        refused("guardian", "people.guardian.already", () -> guard(child, adult));
    }

    @Test
    void aGuardianshipEndsOnceAndNotBeforeItBegan() {
        PersonId child = within(() -> persons.born("演示·小朋友", LocalDate.of(2015, 1, 1)));
        PersonId mother = within(() -> persons.adult("演示·母亲"));
        GuardianId link = guard(child, mother);
        refused(
                "until",
                "people.guardian.ends-early",
                () -> run(() -> guardians.end(KEEPER, link, TODAY.minusDays(1), 0)));
        run(() -> guardians.end(KEEPER, link, TODAY, 0));
        assertThatThrownBy(() -> run(() -> guardians.end(KEEPER, link, TODAY, 0)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.kind()).isEqualTo(Refused.Kind.STALE));
    }

    @Test
    void aConsentOfTomorrowOrThatEndsBeforeItBeginsIsRefused() {
        PersonId adult = within(() -> persons.adult("王芳"));
        refused("on", "people.consent.later", () -> give(adult, ConsentKind.SHOW_NAME, adult, TODAY.plusDays(1), null));
        refused(
                "until",
                "people.consent.ends-early",
                () -> give(adult, ConsentKind.SHOW_NAME, adult, TODAY, TODAY.minusDays(1)));
        refused("kind", "frame.fault.unknown", () -> give(adult, new ConsentKind("anything"), adult, null));
    }

    @Test
    void sentTwiceAConsentIsGivenOnceAndTakenBackOnce() {
        PersonId adult = within(() -> persons.adult("王芳"));
        GiveConsent command =
                new GiveConsent(ConsentId.next(), adult, ConsentKind.SHOW_NAME, adult, Way.PAPER, TODAY, null);
        run(() -> consents.give(KEEPER, command));
        run(() -> consents.give(KEEPER, command));
        run(() -> consents.withdraw(KEEPER, command.id(), Way.PAPER));
        Instant first = clock.instant();
        clock.advance(Duration.ofDays(1));
        run(() -> consents.withdraw(KEEPER, command.id(), Way.PAPER));
        assertThat(within(() -> consents.of(adult)))
                .singleElement()
                .satisfies(consent -> assertThat(consent.withdrawnAt()).isEqualTo(first));
    }

    @Test
    void newWordsAreANewEditionAndTheOldConsentKeepsItsOwn() {
        PersonId adult = within(() -> persons.adult("王芳"));
        ConsentId before = give(adult, ConsentKind.SHOW_NAME, adult, null);
        Localized words = Localized.of("新的说法", "New words");
        run(() -> texts.write(KEEPER, ConsentKind.SHOW_NAME, 1, Localized.zh("公开姓名"), words));
        assertThat(within(() -> texts.present(ConsentKind.SHOW_NAME)))
                .satisfies(text -> assertThat(text.edition()).isEqualTo(2))
                .satisfies(text -> assertThat(text.words()).isEqualTo(words));
        assertThat(within(() -> consents.require(before)).text().edition()).isEqualTo(1);
        assertThatThrownBy(() -> run(() -> texts.write(KEEPER, ConsentKind.SHOW_NAME, 1, Localized.zh("公开姓名"), words)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.kind()).isEqualTo(Refused.Kind.STALE));
        assertThat(within(() -> texts.present())).hasSize(StandardTexts.ALL.size());
    }

    @Test
    void aCorrectedBirthDateDecidesAnew() {
        PersonId person = within(() -> persons.adult("王芳"));
        give(person, ConsentKind.SHOW_NAME, person, null);
        run(() -> people.correct(
                KEEPER, new CorrectPerson(person, 0, "王芳", LocalDate.of(2015, 1, 1), null, null, null, Set.of())));
        assertThat(whyNot(person, ConsentKind.SHOW_NAME)).isEqualTo("people.consent.no-guardian");
    }

    private @Nullable String whyNot(PersonId person, ConsentKind kind) {
        return within(() -> consents.holds(person, kind, clock.instant()))
                .reason()
                .map(reason -> reason.code())
                .orElse(null);
    }

    private ConsentId give(PersonId person, ConsentKind kind, PersonId by, @Nullable LocalDate until) {
        return give(person, kind, by, TODAY, until);
    }

    private ConsentId give(PersonId person, ConsentKind kind, PersonId by, LocalDate on, @Nullable LocalDate until) {
        ConsentId id = ConsentId.next();
        run(() -> consents.give(KEEPER, new GiveConsent(id, person, kind, by, Way.PAPER, on, until)));
        return id;
    }

    private GuardianId guard(PersonId minor, PersonId guardian) {
        GuardianId id = GuardianId.next();
        run(() -> guardians.add(KEEPER, new AddGuardian(id, minor, guardian, Relation.MOTHER, TODAY)));
        return id;
    }

    private static void refused(String field, String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.field(field).map(said -> said.code()))
                                .contains(reason));
    }

    private <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(here, work);
    }

    private void run(Runnable work) {
        CurrentDistrict.run(here, work);
    }
}
