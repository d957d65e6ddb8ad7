package org.gongjian.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.NumberBooks;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.Merges;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.TestPersons;
import org.gongjian.people.consents.Consent;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Registering, leaving, coming back; and what follows where records are merged, erased or consents taken back. */
@RoomTest
class VolunteerDeskTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);
    private static final Set<ConsentKind> ALL = TestVolunteers.ALL;

    @Autowired
    private VolunteerDesk desk;

    @Autowired
    private VolunteerFiles files;

    @Autowired
    private VolunteersOfPersons ofPersons;

    @Autowired
    private People people;

    @Autowired
    private TestPersons persons;

    @Autowired
    private Guardians guardians;

    @Autowired
    private Consents consents;

    @Autowired
    private Merges merges;

    @Autowired
    private AuditLog audit;

    @Autowired
    private NumberBooks books;

    @Autowired
    private TransactionTemplate transaction;

    private final TestDistrict here;
    private final Actor resident;
    private final PersonId self;

    VolunteerDeskTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        resident = here.volunteer();
        self = here.account(Role.VOLUNTEER).person();
    }

    @Test
    void aResidentRegistersOnceUnderANumberOfTheDistrict() {
        VolunteerId id = VolunteerId.next();
        here.run(() -> {
            RegisterVolunteer command = TestVolunteers.command(id, self, profile());
            desk.register(resident, command);
            desk.register(resident, command);
            VolunteerView volunteer = desk.volunteer(self).orElseThrow();
            assertThat(volunteer.number()).isEqualTo("20240000001");
            assertThat(volunteer.since()).isEqualTo(TODAY);
            assertThat(volunteer.active()).isFalse();
            assertThat(volunteer.profile()).isEqualTo(profile());
            assertThat(people.require(self).idNumber()).startsWith("999*");
            assertThat(audit.historyOf(id.ref())).extracting(AuditLine::verb).containsExactly("registered");
            assertThat(consents.of(self)).extracting(Consent::way).containsOnly(Way.ACCOUNT);
        });
        assertThat(refusal(() -> desk.register(resident, TestVolunteers.command(VolunteerId.next(), self, profile())))
                        .reason()
                        .code())
                .isEqualTo("volunteers.refused.already");
    }

    @Test
    void numbersHaveNoGapsWhateverIsRefused() {
        here.run(() -> desk.register(resident, TestVolunteers.command(VolunteerId.next(), self, profile())));
        refusal(() -> desk.register(resident, TestVolunteers.command(VolunteerId.next(), self, profile())));
        VolunteerId next = here.within(() -> entered("王芳", VolunteerId.next()));
        here.run(() -> {
            assertThat(desk.byId(next).orElseThrow().number()).isEqualTo("20240000002");
            assertThat(books.books().stream().filter(book -> book.series().equals("volunteer")))
                    .singleElement()
                    .matches(NumberBooks.Book::holds);
        });
    }

    @Test
    void whatTheLawAsksForIsMissedBesideItsField() {
        Profile profile = profile();
        assertThat(refusal(() -> desk.register(resident, without(profile, null, ALL)))
                        .field("idNumber"))
                .isPresent();
        assertThat(refusal(() -> desk.register(
                                resident, without(new Profile(null, profile.area(), Set.of(), Set.of()), woman(), ALL)))
                        .field("sex"))
                .isPresent();
        assertThat(refusal(() -> desk.register(
                                resident,
                                without(new Profile(Sex.MALE, profile.area(), Set.of(), Set.of()), woman(), ALL)))
                        .field("sex"))
                .isPresent();
        assertThat(refusal(() -> desk.register(
                                resident, without(new Profile(Sex.FEMALE, null, Set.of(), Set.of()), woman(), ALL)))
                        .field("area"))
                .isPresent();
        assertThat(refusal(() -> desk.register(resident, without(profile, woman(), Set.of(ConsentKind.SENSITIVE_DATA))))
                        .field("agreed"))
                .isPresent();
        here.run(() -> assertThat(desk.volunteer(self)).isEmpty());
        here.run(() -> assertThat(people.require(self).idNumber())
                .as("nothing is kept of what was refused")
                .isNull());
    }

    @Test
    void nobodyRegistersSomebodyElse() {
        PersonId stranger = here.within(() -> persons.adult("王芳"));
        assertThat(refusal(() -> desk.register(
                                resident, TestVolunteers.command(VolunteerId.next(), stranger, profile())))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> entered(here.contact(), "王芳", VolunteerId.next(), null, false, woman()))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void aMinorNeedsAGuardianWhoAgrees() {
        PersonId child = here.within(() -> persons.with(
                "演示·小朋友",
                null,
                "13800138000",
                TestVolunteers.woman(TODAY.minusYears(12)).value(),
                null));
        assertThat(refusal(() -> desk.register(here.officer(), byOfficer(child, child)))
                        .reason()
                        .code())
                .isEqualTo("volunteers.refused.no-guardian");
        guards(self, child);
        assertThat(refusal(() -> desk.register(here.officer(), byOfficer(child, child)))
                        .reason()
                        .code())
                .isEqualTo("volunteers.refused.guardian-consent");
        VolunteerId id = VolunteerId.next();
        here.run(() -> desk.register(
                resident,
                new RegisterVolunteer(
                        id, child, profile(), null, null, new RegisterVolunteer.Agreed(self, Way.ACCOUNT, ALL))));
        here.run(() -> {
            assertThat(desk.volunteer(child)).isPresent();
            assertThat(desk.own(resident, child))
                    .as("the guardian looks after it")
                    .isPresent();
            assertThat(files.mine(resident)).hasSize(2);
        });
    }

    @Test
    void aChildUnderEightIsRefusedWithTheReason() {
        PersonId child = here.within(() -> persons.with(
                "演示·小小朋友",
                null,
                "13800138000",
                TestVolunteers.woman(TODAY.minusYears(7)).value(),
                null));
        guards(self, child);
        assertThat(refusal(() -> desk.register(here.officer(), byOfficer(child, self)))
                        .reason()
                        .code())
                .isEqualTo("volunteers.refused.young");
    }

    @Test
    void aCoordinatorsVolunteerWhoIsInTheBooksIsNotPutThereTwice() {
        ResidentIdNumber number = woman();
        VolunteerId first =
                here.within(() -> entered(here.coordinator(), "王芳", VolunteerId.next(), null, false, number));
        PersonId person = here.within(() -> desk.byId(first).orElseThrow().person());
        assertThat(refusal(() -> entered(here.coordinator(), "王芳", VolunteerId.next(), null, false, number))
                        .reason()
                        .code())
                .isEqualTo("volunteers.refused.already");
        assertThat(refusal(() -> entered(here.coordinator(), "王方", VolunteerId.next(), null, false, number))
                        .field("idNumber"))
                .isPresent();
        here.run(() -> assertThat(people.byIdNumber(number).orElseThrow().id()).isEqualTo(person));
    }

    @Test
    void somebodyWhoMayBeInTheBooksIsAskedAbout() {
        PersonId there = here.within(() -> persons.with("王芳", null, "13800138000", null, null));
        assertThat(refusal(() -> entered(here.officer(), "王芳", VolunteerId.next(), null, false, woman()))
                        .field("sameAs"))
                .isPresent();
        VolunteerId same = here.within(() -> entered(here.officer(), "王芳", VolunteerId.next(), there, false, woman()));
        here.run(() -> assertThat(desk.byId(same).orElseThrow().person()).isEqualTo(there));
        PersonId other = here.within(() -> persons.with("李明", null, "13800138000", null, null));
        VolunteerId another = here.within(() -> entered(here.officer(), "李明", VolunteerId.next(), null, true, woman()));
        here.run(() -> assertThat(desk.byId(another).orElseThrow().person()).isNotEqualTo(other));
    }

    @Test
    void whoLeavesKeepsTheNumberAndComesBack() {
        VolunteerId id = registered();
        here.run(() -> desk.leave(resident, id, TODAY, WhyLeft.MOVED_AWAY, 0));
        here.run(() -> {
            assertThat(desk.volunteer(self).orElseThrow().isHere()).isFalse();
            assertThat(desk.absences(id)).containsExactly(new Absence(TODAY, WhyLeft.MOVED_AWAY, null));
        });
        assertThat(refusal(() -> desk.leave(resident, id, TODAY, WhyLeft.OTHER, 1))
                        .reason()
                        .code())
                .isEqualTo("volunteers.refused.left-already");
        assertThat(refusal(() -> desk.register(resident, TestVolunteers.command(VolunteerId.next(), self, profile())))
                        .reason()
                        .code())
                .isEqualTo("volunteers.refused.come-back");
        assertThat(refusal(() -> desk.comeBack(resident, id, 0)).kind()).isEqualTo(Refused.Kind.STALE);
        here.run(() -> desk.comeBack(resident, id, 1));
        here.run(() -> {
            VolunteerView back = desk.volunteer(self).orElseThrow();
            assertThat(back.isHere()).isTrue();
            assertThat(back.number()).isEqualTo("20240000001");
            assertThat(desk.absences(id)).containsExactly(new Absence(TODAY, WhyLeft.MOVED_AWAY, TODAY));
            assertThat(audit.historyOf(id.ref()))
                    .extracting(AuditLine::verb)
                    .containsExactly("registered", "left", "returned");
        });
    }

    @Test
    void aStaleOrWrongChangeIsRefused() {
        VolunteerId id = registered();
        Profile more = TestVolunteers.profile(here.street(), Skill.REPAIR, Skill.FIRST_AID);
        here.run(() -> desk.change(resident, id, more, 0));
        here.run(() -> assertThat(desk.volunteer(self).orElseThrow().profile()).isEqualTo(more));
        assertThat(refusal(() -> desk.change(resident, id, profile(), 0)).kind())
                .isEqualTo(Refused.Kind.STALE);
        assertThat(refusal(() -> desk.leave(resident, id, TODAY.plusDays(1), WhyLeft.OTHER, 1))
                        .field("on"))
                .isPresent();
        assertThat(refusal(() -> desk.leave(here.contact(), id, TODAY, WhyLeft.OTHER, 1))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void whoTakesTheConsentBackIsNoVolunteerAnyMore() {
        VolunteerId id = registered();
        Consent record = here.within(() -> consents.of(self)).stream()
                .filter(consent -> consent.text().kind().equals(RegistrationRules.RECORD))
                .findFirst()
                .orElseThrow();
        here.run(() -> consents.withdraw(resident.author(), record.id(), Way.ACCOUNT));
        here.run(() -> assertThat(desk.byId(id).orElseThrow().isHere()).isFalse());
        assertThat(refusal(() -> desk.comeBack(resident, id, 1)).reason().code())
                .isEqualTo("volunteers.refused.agree-again");
    }

    @Test
    void twoWhoAreBothHereBecomeOneAfterOneLeft() {
        registered();
        VolunteerId second = here.within(() -> entered("演示·第二份", VolunteerId.next()));
        PersonId twin = here.within(() -> desk.byId(second).orElseThrow().person());
        here.run(() -> assertThat(
                        transaction.<List<?>>execute(status -> ofPersons.againstMerging(List.of(self), List.of(twin))))
                .hasSize(1));
        here.run(() -> desk.leave(here.officer(), second, TODAY, WhyLeft.REGISTERED_TWICE, 0));
        here.run(() -> assertThat(
                        transaction.<List<?>>execute(status -> ofPersons.againstMerging(List.of(self), List.of(twin))))
                .isEmpty());
    }

    @Test
    void aRegistrationFollowsThePersonIntoTheSurvivor() {
        VolunteerId id = here.within(() -> entered("演示·旧记录", VolunteerId.next()));
        PersonId old = here.within(() -> desk.byId(id).orElseThrow().person());
        PersonId survivor = here.within(() -> persons.named("演示·新记录"));
        here.run(() -> merges.merge(
                here.officer().author(),
                new MergePersons(
                        MergeId.next(), survivor, 0, old, people.require(old).version(), Set.of())));
        here.run(() -> {
            assertThat(desk.volunteer(survivor).orElseThrow().id()).isEqualTo(id);
            assertThat(desk.byId(id).orElseThrow().person()).isEqualTo(survivor);
        });
    }

    @Test
    void whoIsErasedLeavesAndKeepsOnlyTheNumber() {
        VolunteerId id = registered();
        here.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(ofPersons.of(List.of(self))).hasSize(1);
            assertThat(ofPersons.retained(List.of(self))).hasSize(1);
            ofPersons.erase(Author.SYSTEM, List.of(self));
            ofPersons.erase(Author.SYSTEM, List.of(self));
        }));
        here.run(() -> {
            VolunteerView left = desk.byId(id).orElseThrow();
            assertThat(left.isHere()).isFalse();
            assertThat(left.number()).isEqualTo("20240000001");
            assertThat(left.profile().sex()).isNull();
            assertThat(left.profile().categories()).isEmpty();
        });
    }

    private void guards(PersonId guardian, PersonId minor) {
        here.run(() -> {
            people.correct(
                    Author.SYSTEM,
                    new CorrectPerson(
                            guardian,
                            people.require(guardian).version(),
                            people.require(guardian).name(),
                            TODAY.minus(Period.ofYears(40)),
                            null,
                            null,
                            null,
                            Set.of()));
            guardians.add(Author.SYSTEM, new AddGuardian(GuardianId.next(), minor, guardian, Relation.MOTHER, TODAY));
        });
    }

    private RegisterVolunteer byOfficer(PersonId person, PersonId givenBy) {
        return new RegisterVolunteer(
                VolunteerId.next(),
                person,
                profile(),
                null,
                null,
                new RegisterVolunteer.Agreed(givenBy, Way.PAPER, ALL));
    }

    private RegisterVolunteer without(Profile profile, @Nullable ResidentIdNumber number, Set<ConsentKind> agreed) {
        return new RegisterVolunteer(
                VolunteerId.next(),
                self,
                profile,
                TestVolunteers.PHONE,
                number,
                new RegisterVolunteer.Agreed(self, Way.ACCOUNT, agreed));
    }

    private VolunteerId registered() {
        return here.within(() -> desk.register(resident, TestVolunteers.command(VolunteerId.next(), self, profile())));
    }

    private VolunteerId entered(String name, VolunteerId id) {
        return entered(here.coordinator(), name, id, null, false, woman());
    }

    private VolunteerId entered(
            Actor by,
            String name,
            VolunteerId id,
            @Nullable PersonId sameAs,
            boolean somebodyElse,
            ResidentIdNumber number) {
        return desk.enter(
                by,
                new EnterVolunteer(
                        id,
                        new RegisterPerson(PersonId.next(), name, null, TestVolunteers.PHONE, number, null),
                        here.communityUnit(),
                        sameAs,
                        somebodyElse,
                        profile(),
                        Way.PAPER,
                        ALL));
    }

    private static ResidentIdNumber woman() {
        return TestVolunteers.woman(TestVolunteers.BORN);
    }

    private Profile profile() {
        return TestVolunteers.profile(here.community(), Skill.FIRST_AID);
    }

    private Refused refusal(Runnable work) {
        return Assertions.catchThrowableOfType(Refused.class, () -> here.run(work));
    }
}
