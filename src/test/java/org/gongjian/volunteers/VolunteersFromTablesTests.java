package org.gongjian.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.district.NumberBooks;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.imports.FaultLine;
import org.gongjian.imports.Import;
import org.gongjian.imports.ImportCounts;
import org.gongjian.imports.ImportDesk;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.ImportState;
import org.gongjian.imports.Preview;
import org.gongjian.imports.TestTables;
import org.gongjian.imports.TestWaiting;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.Merges;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.Consent;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.Guardians;
import org.gongjian.people.guardians.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Volunteers from tables, with the persons, guardians and consents that come with them, and all of it taken back. */
@RoomTest
class VolunteersFromTablesTests {

    private static final List<String> HEADINGS =
            List.of("姓名", "身份证号", "手机号", "特长", "服务意向", "本人同意", "监护人姓名", "监护人身份证号", "监护人手机号", "与监护人关系", "监护人同意");

    /** Sequences of {@link TestTables#idNumber}: 28,000 a year. */
    private static final int BORN_2012 = 32 * 28_000;

    private static final int BORN_2020 = 40 * 28_000;

    @Autowired
    private ImportDesk imports;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private VolunteerDesk desk;

    @Autowired
    private VolunteerIntake intake;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Consents consents;

    @Autowired
    private Guardians guardians;

    @Autowired
    private NumberBooks books;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @Test
    void aCommunityBringsInItsVolunteersWithNumbersConsentsAndGuardians() {
        ImportId id = sent(here.coordinator(), here.community(), wangAndHerSon());
        assertThat(checked(here.coordinator(), id).counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
        assertThat(count("volunteer")).isZero();

        assertThat(run(here.coordinator(), id).state()).isEqualTo(ImportState.DONE);

        Person wang = person(1);
        VolunteerView mother = volunteer(wang.id());
        assertThat(mother.number()).startsWith("2024");
        assertThat(mother.profile())
                .isEqualTo(new Profile(
                        Sex.of(number(1)),
                        here.community(),
                        Set.of(Skill.FIRST_AID, Skill.LANGUAGES),
                        Set.of(ServiceCategory.ELDERLY)));
        Person son = person(BORN_2012);
        here.run(() -> {
            assertThat(consents.of(wang.id())).extracting(Consent::way).containsOnly(Way.PAPER);
            assertThat(guardians.of(son.id())).singleElement().satisfies(one -> {
                assertThat(one.guardian()).isEqualTo(wang.id());
                assertThat(one.relation()).isEqualTo(Relation.MOTHER);
            });
            assertThat(consents.of(son.id()))
                    .hasSize(3)
                    .extracting(Consent::givenBy)
                    .containsOnly(wang.id());
            assertThat(people.byPhone(new PhoneNumber("13800000001"))).hasSize(1);
            assertThat(desk.require(here.coordinator(), mother.id()).isHere()).isTrue();
        });
    }

    @Test
    void whatTheLawAsksForIsNamedByRowAndColumn() {
        ImportId id = sent(
                here.officer(),
                here.community(),
                TestTables.xlsx(List.of(
                        HEADINGS,
                        row("王芳", 1, "13800000001", "", ""),
                        row("李明", BORN_2012, "13800000002", "书面", ""),
                        List.of(
                                "李亮",
                                TestTables.idNumber(BORN_2012 + 1),
                                "13800000003",
                                "",
                                "",
                                "",
                                "王芳",
                                TestTables.idNumber(1),
                                "",
                                "母亲",
                                ""),
                        row("小小", BORN_2020, "13800000004", "", ""),
                        row("赵六", 2, "", "书面", ""),
                        row("孙七", 3, "13800000007", "书面", "飞行"),
                        row("钱八", 4, "13800000008", "书面", ""),
                        row("钱八", 4, "13800000008", "书面", ""))));

        assertThat(checked(here.officer(), id).counts().faulty()).isEqualTo(7);

        List<String> said = faults(here.officer(), id);
        assertThat(said)
                .contains(
                        "2 consent volunteers.import.no-consent",
                        "3 guardianName volunteers.import.guardian-missing",
                        "3 guardianConsent volunteers.import.no-guardian-consent",
                        "4 guardianConsent volunteers.import.no-guardian-consent",
                        "5 idNumber volunteers.refused.young",
                        "6 phone imports.cell.missing",
                        "7 skills imports.cell.kind",
                        "9 name imports.row.repeats");
        assertThat(count("volunteer")).isZero();
    }

    @Test
    void whoIsRegisteredStaysAndTheSameTableTwiceMakesNobodyTwice() {
        broughtIn(wangAndHerSon());
        ImportId again = sent(here.coordinator(), here.community(), wangAndHerSon());

        assertThat(checked(here.coordinator(), again).counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
        assertThat(count("volunteer")).isEqualTo(2);
    }

    @Test
    void somebodyInTheBooksIsFoundAndWhoMayBeSomebodyElseIsAsked() {
        here.run(() -> {
            people.register(Author.SYSTEM, somebody("王芳", number(1), "13800000001"));
            people.register(Author.SYSTEM, somebody("李雷", null, "13800000002"));
            people.register(Author.SYSTEM, somebody("韩梅", number(3), null));
            people.register(Author.SYSTEM, somebody("周五", number(4), "13800000005"));
        });
        byte[] table = TestTables.xlsx(List.of(
                HEADINGS,
                row("王芳", 1, "13800000001", "书面", ""),
                row("李雷", 2, "13800000002", "书面", ""),
                row("韩梅", 3, "13800000003", "书面", ""),
                row("周四", 4, "13800000005", "书面", "")));
        ImportId id = sent(here.officer(), here.community(), table);

        assertThat(checked(here.officer(), id).counts()).isEqualTo(new ImportCounts(4, 1, 0, 0, 3, 0));
        assertThat(faults(here.officer(), id))
                .containsExactly(
                        "3 name volunteers.import.likely",
                        "4 phone volunteers.import.no-phone",
                        "5 idNumber volunteers.refused.id-other-name");

        ImportId elsewhere = sent(here.coordinator(), here.community(), table);
        checked(here.coordinator(), elsewhere);
        assertThat(faults(here.coordinator(), elsewhere)).contains("2 name volunteers.refused.kept-elsewhere");
    }

    @Test
    void aNumberThatOnlyAMergedRecordHadIsForTheKeeperToMend() {
        here.run(() -> {
            PersonId stays = people.register(Author.SYSTEM, somebody("王芳", null, "13800000001"));
            PersonId goes = people.register(Author.SYSTEM, somebody("王芳", number(1), "13800000002"));
            merges.merge(Author.SYSTEM, new MergePersons(MergeId.next(), stays, 0, goes, 0, Set.of()));
        });
        ImportId id = sent(
                here.officer(),
                here.community(),
                TestTables.xlsx(List.of(HEADINGS, row("王芳", 1, "13800000001", "书面", ""))));

        checked(here.officer(), id);

        assertThat(faults(here.officer(), id)).containsExactly("2 idNumber volunteers.import.other-number");
    }

    @Test
    void whoLeftIsSentToTheDesk() {
        broughtIn(wangAndHerSon());
        VolunteerView wang = volunteer(person(1).id());
        here.run(() -> desk.leave(here.coordinator(), wang.id(), people.today(), WhyLeft.OWN_WISH, wang.version()));
        ImportId id = sent(here.coordinator(), here.community(), wangAndHerSon());

        checked(here.coordinator(), id);

        assertThat(faults(here.coordinator(), id)).containsExactly("2 name volunteers.refused.come-back");
    }

    @Test
    void allOfItIsTakenBackAndTheNumbersStayVoid() {
        PersonId before = here.within(() -> people.register(Author.SYSTEM, somebody("周五", number(9), "13800000009")));
        ImportId id = sent(
                here.officer(),
                here.community(),
                TestTables.xlsx(Stream.concat(rows().stream(), Stream.of(row("周五", 9, "13800000009", "当面", "")))
                        .toList()));
        checked(here.officer(), id);
        run(here.officer(), id);
        VolunteerView wang = volunteer(person(1).id());
        assertThat(count("consent")).isEqualTo(2 + 3 + 2);

        assertThat(undone(here.officer(), id).state()).isEqualTo(ImportState.UNDONE);

        assertThat(Stream.of("volunteer", "volunteer_offer", "consent", "person_guardian", "person_keeper")
                        .map(this::count))
                .containsOnly(0L);
        assertThat(here.within(() -> people.byIdNumber(number(1)))).isEmpty();
        assertThat(here.within(() -> people.byId(before))).isPresent();
        assertThat(count("volunteer_void")).isEqualTo(3);
        here.run(() -> assertThat(books.books()).allMatch(NumberBooks.Book::holds));
        assertThat(here.within(() -> audit.historyOf(wang.id().ref())))
                .extracting(AuditLine::verb)
                .containsExactly("registered", "taken-back");

        ImportId next = sent(here.coordinator(), here.community(), wangAndHerSon());
        checked(here.coordinator(), next);
        run(here.coordinator(), next);
        assertThat(volunteer(person(1).id()).number()).isEqualTo("20240000004");
    }

    @Test
    void somebodyRegistersWhileATableIsStillBroughtInAndNumbersOfOneThatFailedStayVoid() {
        broughtIn(wangAndHerSon());
        PersonId zhou = here.within(() -> people.register(Author.SYSTEM, somebody("周五", number(9), "13800000009")));
        Profile profile = new Profile(Sex.FEMALE, here.community(), Set.of(), Set.of());
        var tabled = new RegisterVolunteer(
                VolunteerId.next(),
                zhou,
                profile,
                null,
                null,
                new RegisterVolunteer.Agreed(zhou, Way.PAPER, TestVolunteers.ALL));
        var other = new EnterVolunteer(
                VolunteerId.next(),
                somebody("赵敏", number(2), "13800000002"),
                here.communityUnit(),
                null,
                true,
                profile,
                Way.PAPER,
                TestVolunteers.ALL);

        here.run(() -> transaction.executeWithoutResult(table -> {
            intake.register(here.officer(), List.of(tabled));
            CompletableFuture.runAsync(() -> here.run(() -> desk.enter(here.officer(), other)))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            table.setRollbackOnly();
        }));

        assertThat(volunteer(person(2).id()).number()).isEqualTo("20240000004");
        assertThat(here.within(() -> desk.volunteer(zhou))).isEmpty();
        assertThat(count("volunteer_reserved")).isEqualTo(1);
        here.run(() -> assertThat(books.books()).allMatch(NumberBooks.Book::holds));
        ImportId again = sent(
                here.officer(),
                here.community(),
                TestTables.xlsx(List.of(HEADINGS, row("周五", 9, "13800000009", "当面", ""))));
        checked(here.officer(), again);
        run(here.officer(), again);
        assertThat(volunteer(zhou).number()).isEqualTo("20240000005");
        assertThat(count("volunteer_reserved")).isEqualTo(1);
    }

    @Test
    void nothingIsTakenBackWhereOneOfThemActedSince() {
        ImportId id = broughtIn(wangAndHerSon());
        PersonId son = person(BORN_2012).id();
        here.run(() ->
                consents.withdraw(Author.SYSTEM, consents.of(son).getFirst().id(), Way.PAPER));

        Import stays = undone(here.coordinator(), id);

        assertThat(stays.state()).isEqualTo(ImportState.DONE);
        assertThat(stays.trouble()).extracting(Reason::code).isEqualTo("imports.trouble.in-use");
        assertThat(here.within(() -> imports.faults(here.coordinator(), id, -1, 10)))
                .extracting(FaultLine::record)
                .contains(son.value());
        assertThat(count("volunteer")).isEqualTo(2);
    }

    // What the tests say

    private static byte[] wangAndHerSon() {
        return TestTables.xlsx(List.copyOf(rows()));
    }

    private static List<List<?>> rows() {
        return List.of(
                HEADINGS,
                List.of("王芳", TestTables.idNumber(1), "13800000001", "急救、外语", "为老服务", "书面"),
                List.of(
                        "李明",
                        TestTables.idNumber(BORN_2012),
                        "13800000002",
                        "",
                        "",
                        "",
                        "王芳",
                        TestTables.idNumber(1),
                        "13800000001",
                        "母亲",
                        "当面"));
    }

    private static List<?> row(String name, int sequence, String phone, String consent, String skills) {
        return List.of(name, TestTables.idNumber(sequence), phone, skills, "", consent);
    }

    private static ResidentIdNumber number(int sequence) {
        return ResidentIdNumber.of(TestTables.idNumber(sequence));
    }

    private static RegisterPerson somebody(String name, @Nullable ResidentIdNumber number, @Nullable String phone) {
        return new RegisterPerson(
                PersonId.next(), name, null, phone == null ? null : new PhoneNumber(phone), number, null);
    }

    private Person person(int sequence) {
        return here.within(() -> people.byIdNumber(number(sequence))).orElseThrow();
    }

    private VolunteerView volunteer(PersonId person) {
        return here.within(() -> desk.volunteer(person)).orElseThrow();
    }

    private ImportId sent(Actor by, AreaId area, byte[] table) {
        return here.within(() -> imports.receive(by, ImportId.next(), ImportKind.VOLUNTEERS, area, "志愿者.xlsx", table));
    }

    private ImportId broughtIn(byte[] table) {
        ImportId id = sent(here.coordinator(), here.community(), table);
        checked(here.coordinator(), id);
        assertThat(run(here.coordinator(), id).state()).isEqualTo(ImportState.DONE);
        return id;
    }

    private Import checked(Actor by, ImportId id) {
        Preview preview = here.within(() -> imports.preview(by, id, null, null));
        here.run(() -> imports.check(by, id, preview.mapping(), version(by, id)));
        return awaited(by, id);
    }

    private Import run(Actor by, ImportId id) {
        here.run(() -> imports.run(by, id, false, version(by, id)));
        return awaited(by, id);
    }

    private Import undone(Actor by, ImportId id) {
        here.run(() -> imports.undo(by, id, version(by, id)));
        return awaited(by, id);
    }

    private int version(Actor by, ImportId id) {
        return imports.require(by, id).version();
    }

    private Import awaited(Actor by, ImportId id) {
        try {
            beans.createBean(TestWaiting.class).forTheImport(id.value().toString());
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return here.within(() -> imports.require(by, id));
    }

    private List<String> faults(Actor by, ImportId id) {
        return here.within(() -> imports.faults(by, id, -1, 100)).stream()
                .map(FaultLine::fault)
                .map(fault ->
                        fault.row() + " " + fault.field() + " " + fault.why().code())
                .toList();
    }

    private long count(String table) {
        Supplier<Long> counted = () -> Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return here.within(counted);
    }
}
