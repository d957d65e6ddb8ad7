package org.gongjian.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.TestDatabase;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.people.Address;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.Merges;
import org.gongjian.people.People;
import org.gongjian.people.PeopleRegister;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class ImportPeopleTests {

    private static final List<String> HEADINGS = List.of("姓名", "身份证号码", "联系电话", "出生日期", "家庭住址");

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private ImportRows rows;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private Merges merges;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = accounts.aDistrict();
    }

    @Test
    void aTableIsCheckedBroughtInWholeAndTheFileIsGone() {
        List<Map<String, @Nullable Object>> before = persons();
        ImportId id = sent(
                here.officer(),
                null,
                TestTables.xlsx(List.of(
                        HEADINGS,
                        List.of("王芳", TestTables.idNumber(1), "13800000001", "", "民族路1号"),
                        List.of("李雷", "", 13_800_000_002L, 29_221, ""))));
        Import checked = checked(here.officer(), id);

        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
        assertThat(persons()).isEqualTo(before);
        assertThat(count("import_chunk")).isEqualTo(1);

        Import done = run(here.officer(), id, false);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(persons()).hasSize(before.size() + 2);
        assertThat(count("import_chunk")).isZero();
        Person wang = one("13800000001");
        assertThat(wang.idNumber())
                .isEqualTo("110***********" + TestTables.idNumber(1).substring(14));
        assertThat(here.within(() -> people.open(Author.SYSTEM, wang.id())).address())
                .hasToString("***");
        assertThat(one("13800000002").birthDate()).hasToString("1980-01-01");
        assertThat(verbs(wang.id().ref())).contains("registered");
        assertThat(verbs(id.ref())).containsExactly("sent", "checked", "ran");
    }

    @Test
    void everyFaultIsNamedWithItsRowColumnAndReasonAndNothingPersonalIsShown() {
        here.run(() -> people.register(Author.SYSTEM, person("赵六", null, "13800000009")));
        here.run(() -> people.register(Author.SYSTEM, person("赵六", null, "13800000009")));
        String good = TestTables.idNumber(7);
        String wrong = good.substring(0, 17) + (good.endsWith("X") ? "1" : "X");
        ImportId id = sent(
                here.officer(),
                null,
                TestTables.xlsx(List.of(
                        List.of("二〇二四年名单"),
                        HEADINGS,
                        List.of("王芳", wrong, "1380000", "1990-02-30", ""),
                        List.of("", good, "13800000001", "", ""),
                        List.of("李雷", 110105198001010000L, "", "", ""),
                        List.of("韩梅", "1.10105E+17", "13800000003", "", ""),
                        List.of("重复", good, "13800000004", "", ""),
                        List.of("又重", good, "13800000005", "", ""),
                        List.of("无号", "", "", "", ""),
                        List.of("不符", TestTables.idNumber(8), "", "1990-05-12", ""),
                        List.of("赵六", "", "13800000009", "", ""))));
        Import checked = checked(here.officer(), id);
        List<Fault> faults = faults(id);

        assertThat(checked.counts().faulty()).isEqualTo(8);
        assertThat(faults)
                .extracting(fault ->
                        fault.row() + fault.letter() + " " + fault.why().code())
                .containsExactly(
                        "3B people.id-number.check",
                        "3C people.phone.form",
                        "3D imports.cell.date",
                        "4A imports.cell.missing",
                        "5B imports.cell.digits-lost",
                        "6B imports.cell.digits-lost",
                        "8A imports.row.repeats",
                        "9A imports.people.no-key",
                        "10D people.birth-date.differs",
                        "11A people.likeness.several");
        assertThat(faults).extracting(Fault::shown).noneMatch(shown -> shown.contains(wrong.substring(3, 14)));
        assertThatThrownBy(() -> here.run(() -> desk.run(here.officer(), id, false, checked.version())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("imports.refused.faulty"));
    }

    @Test
    void theSameTableTwiceChangesNothing() {
        byte[] table =
                TestTables.csv("姓名,身份证,手机\n王芳,%s,13800000001\n李雷,,13800000002\n".formatted(TestTables.idNumber(1)));
        broughtIn(table);
        List<Map<String, @Nullable Object>> after = persons();

        ImportId again = sent(here.officer(), null, table);
        Import checked = checked(here.officer(), again);

        assertThat(checked.counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
        assertThat(here.within(() -> desk.doneBefore(again))).isPresent();
        assertThatThrownBy(() -> here.run(() -> desk.run(here.officer(), again, true, checked.version())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("imports.refused.nothing"));
        assertThat(persons()).isEqualTo(after);
    }

    @Test
    void recordsThatSayOtherwiseAreChangedOnlyWhereSomebodyWishesIt() {
        PersonId wang = here.within(() -> people.register(Author.SYSTEM, person("王芳", 1, "13800000001")));
        byte[] table = TestTables.csv(
                "姓名,身份证,手机,地址\n王芬,%s,13900000001,民族路\n新人,,13800000007,\n".formatted(TestTables.idNumber(1)));

        ImportId left = sent(here.officer(), null, table);
        assertThat(checked(here.officer(), left).counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0));
        assertThat(run(here.officer(), left, false).state()).isEqualTo(ImportState.DONE);
        assertThat(here.within(() -> people.require(wang)).name()).isEqualTo("王芳");

        ImportId changed = sent(here.officer(), null, table);
        assertThat(checked(here.officer(), changed).counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0));
        run(here.officer(), changed, true);
        Person now = here.within(() -> people.require(wang));
        assertThat(now.name()).isEqualTo("王芬");
        assertThat(now.phone()).isEqualTo("139****0001");
        assertThat(now.hasAddress()).isTrue();
    }

    @Test
    void takingBackLeavesTheTablesAsTheyWere() {
        here.run(() -> people.register(Author.SYSTEM, person("王芳", 1, "13800000001")));
        List<Map<String, @Nullable Object>> before = persons();
        ImportId id = sent(
                here.officer(),
                null,
                TestTables.csv(
                        "姓名,身份证,手机,地址\n王芬,%s,13900000001,民族路\n新人,,13800000007,\n".formatted(TestTables.idNumber(1))));
        checked(here.officer(), id);
        run(here.officer(), id, true);
        assertThat(persons()).isNotEqualTo(before);

        Import undone = undone(here.officer(), id);

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(persons()).isEqualTo(before);
        assertThat(here.within(() -> people.byPhone(PhoneNumber.of("13900000001"))))
                .isEmpty();
        Person restored = one("13800000001");
        assertThat(here.within(() -> people.open(Author.SYSTEM, restored.id())).idNumber())
                .isEqualTo(ResidentIdNumber.of(TestTables.idNumber(1)));
    }

    @Test
    void whatWasUsedOrChangedSinceStandsInTheWayAndIsNamed() {
        ImportId id = broughtIn(TestTables.csv("姓名,手机\n王芳,13800000001\n李雷,13800000002\n韩梅,13800000003\n"));
        Person wang = one("13800000001");
        Person li = one("13800000002");
        here.run(() -> {
            people.rename(Author.SYSTEM, li.id(), "李磊", 0);
            organizations.register(
                    Actor.system(),
                    new RegisterOrganization(
                            here.partner(),
                            Organization.Kind.SHOP,
                            Localized.zh("书店"),
                            null,
                            null,
                            null,
                            here.street(),
                            null));
            posts.add(Actor.system(), new AddPost(PostId.next(), here.partner(), Localized.zh("经理"), wang.id()));
        });
        List<Map<String, @Nullable Object>> before = persons();

        Import still = undone(here.officer(), id);

        assertThat(still.state()).isEqualTo(ImportState.DONE);
        assertThat(Objects.requireNonNull(still.trouble()).code()).isEqualTo("imports.trouble.in-use");
        assertThat(persons()).isEqualTo(before);
        assertThat(here.within(() -> desk.faults(here.officer(), id, -1, 10)))
                .extracting(FaultLine::record)
                .containsExactlyInAnyOrder(wang.id().value(), li.id().value());
    }

    @Test
    void anImportIsTakenBackInItsTimeOnly() {
        ImportId id = broughtIn(TestTables.csv("姓名,手机\n王芳,13800000001\n"));
        clock.advance(Duration.ofDays(8));
        try {
            assertThatThrownBy(() -> undone(here.officer(), id))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo("imports.refused.undo.late"));
        } finally {
            clock.advance(Duration.ofDays(-8));
        }
    }

    @Test
    void dataThatMovedSinceTheCheckIsFoundOutAndNothingIsWritten() {
        ImportId id = sent(here.officer(), null, TestTables.csv("姓名,手机\n王芳,13800000001\n李雷,13800000002\n"));
        checked(here.officer(), id);
        here.run(() -> people.register(Author.SYSTEM, person("王芳", null, "13800000001")));
        List<Map<String, @Nullable Object>> before = persons();

        Import again = run(here.officer(), id, false);

        assertThat(again.state()).isEqualTo(ImportState.CHECKED);
        assertThat(Objects.requireNonNull(again.trouble()).code()).isEqualTo("imports.trouble.stale");
        assertThat(again.counts()).isEqualTo(new ImportCounts(2, 1, 0, 1, 0, 0));
        assertThat(persons()).isEqualTo(before);
        assertThat(run(here.officer(), id, false).state()).isEqualTo(ImportState.DONE);
        assertThat(persons()).hasSize(before.size() + 1);
    }

    @Test
    void aStepThatDiedIsMarkedAndCanBeDoneAgain() {
        ImportId id = sent(here.officer(), null, TestTables.csv("姓名,手机\n王芳,13800000001\n"));
        Import checked = checked(here.officer(), id);
        // As a killed server leaves it: begun, and nobody holds its lock.
        here.run(() -> transaction.executeWithoutResult(status -> rows.begin(
                id, checked.version(), ImportState.RUNNING, clock.instant().minus(Duration.ofMinutes(5)))));
        List<Map<String, @Nullable Object>> before = persons();

        here.run(desk::sweep);

        Import broken = here.within(() -> desk.require(here.officer(), id));
        assertThat(broken.state()).isEqualTo(ImportState.BROKEN_OFF);
        assertThat(persons()).isEqualTo(before);
        here.run(() -> assertThatThrownBy(() -> steps.run(id, Author.SYSTEM)).isInstanceOf(Refused.class));
        assertThat(run(here.officer(), id, false).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void aRunWhoseConnectionEndsInTheMiddleLeavesNothing() {
        List<Map<String, @Nullable Object>> before = persons();
        ImportId id = sent(here.officer(), null, people(3 * TablePass.BATCH));
        Import checked = checked(here.officer(), id);
        assertThat(checked.counts().created()).isEqualTo(3 * TablePass.BATCH);

        whileNobodyCanWrite(() -> {
            here.run(() -> desk.run(here.officer(), id, false, checked.version()));
            endTheWaitingConnection();
        });

        Import broken = awaited(id);
        assertThat(broken.state()).isEqualTo(ImportState.BROKEN_OFF);
        assertThat(persons()).isEqualTo(before);
        assertThat(count("import_batch")).isZero();
        assertThat(run(here.officer(), id, false).state()).isEqualTo(ImportState.DONE);
        assertThat(persons()).hasSize(before.size() + 3 * TablePass.BATCH);
    }

    @Test
    void aServerThatStopsInTheMiddleOfARunLeavesNothing() {
        List<Map<String, @Nullable Object>> before = persons();
        ImportId id = sent(here.officer(), null, people(10));
        Import checked = checked(here.officer(), id);

        whileNobodyCanWrite(() -> {
            here.run(() -> desk.run(here.officer(), id, false, checked.version()));
            stopped();
            awaited(id);
        });

        assertThat(awaited(id).state()).isEqualTo(ImportState.BROKEN_OFF);
        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void twoImportsAtOnceDoNotMeet() {
        ImportId first = sent(here.officer(), null, people(2 * TablePass.BATCH));
        ImportId second = sent(here.officer(), null, people(2 * TablePass.BATCH));
        Import one = checked(here.officer(), first);
        Import two = checked(here.officer(), second);
        whileNobodyCanWrite(() -> {
            here.run(() -> desk.run(here.officer(), first, false, one.version()));
            assertThatThrownBy(() -> here.run(() -> desk.run(here.officer(), second, false, two.version())))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo("imports.refused.busy"));
        });
        assertThat(awaited(first).state()).isEqualTo(ImportState.DONE);

        Import after = run(here.officer(), second, false);

        assertThat(after.state()).isEqualTo(ImportState.CHECKED);
        assertThat(after.counts().unchanged()).isEqualTo(2 * TablePass.BATCH);
    }

    @Test
    void aTableThatIsTooLongIsRefusedAndCanBeGivenUp() {
        ImportId id = sent(here.officer(), null, people(10));
        here.run(() -> transaction.executeWithoutResult(
                status -> rows.map(id, new Mapping(0, 99, Map.of("name", 0, "phone", 1)))));
        assertThatThrownBy(() -> here.run(
                        () -> desk.check(here.officer(), id, new Mapping(0, 99, Map.of("name", 0, "phone", 1)), 0)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("header")).isPresent());

        here.run(() -> desk.discard(here.officer(), id));

        assertThat(here.within(() -> desk.require(here.officer(), id)).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void aFileThatNobodyRunsIsDeletedWhenItsTimeIsOver() {
        ImportId id = sent(here.officer(), null, people(3));
        clock.advance(Duration.ofDays(8));
        try {
            here.run(desk::sweep);
        } finally {
            clock.advance(Duration.ofDays(-8));
        }
        assertThat(here.within(() -> desk.require(here.officer(), id)).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void aCoordinatorImportsForTheOwnCommunityAndCorrectsOnlyWhomItBroughtIn() {
        here.run(() -> people.register(Author.SYSTEM, person("王芳", 1, "13800000001")));
        Actor coordinator = here.coordinator();
        assertThatThrownBy(() -> sent(coordinator, here.street(), people(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sent(coordinator, null, people(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sent(here.volunteer(), here.community(), people(1)))
                .isInstanceOf(Refused.class);

        byte[] table =
                TestTables.csv("姓名,身份证,手机\n王芬,%s,13800000001\n新人,,13800000007\n".formatted(TestTables.idNumber(1)));
        ImportId id = sent(coordinator, here.community(), table);
        Import checked = checked(coordinator, id);
        assertThat(checked.counts()).isEqualTo(new ImportCounts(2, 1, 0, 1, 0, 1));
        assertThat(faults(id)).extracting(fault -> fault.why().code()).containsExactly("imports.people.not-yours");
        run(coordinator, id, true);

        ImportId second = sent(coordinator, here.community(), TestTables.csv("姓名,手机,地址\n新人,13800000007,民族路\n"));
        assertThat(checked(coordinator, second).counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void anotherDistrictSeesNothing() {
        ImportId id = sent(here.officer(), null, people(3));
        TestDistrict there = accounts.aDistrict();

        assertThatThrownBy(() -> there.run(() -> desk.require(there.officer(), id)))
                .isInstanceOf(Refused.class);
        assertThat(there.within(() -> desk.latest(there.officer(), null, 10)).imports())
                .isEmpty();
    }

    @Test
    void theColumnsOfATableAreRememberedForTheNextOneLikeIt() {
        byte[] table = TestTables.csv("谁,何处,怎么找\n王芳,民族路,13800000001\n");
        ImportId id = sent(here.officer(), null, table);
        Preview preview = here.within(() -> desk.preview(here.officer(), id, null, null));
        assertThat(preview.mapping().columns()).isEmpty();
        Mapping mapping = new Mapping(0, 1, Map.of("name", 0, "address", 1, "phone", 2));
        here.run(() -> desk.check(here.officer(), id, mapping, 0));
        awaited(id);

        ImportId next = sent(here.officer(), null, table);

        assertThat(here.within(() -> desk.preview(here.officer(), next, null, null))
                        .mapping())
                .isEqualTo(mapping);
    }

    @Test
    void whatAMergedRecordSaidMeansThePersonWhoSpeaksForBothAndSaysNothingNew() {
        PersonId survivor = here.within(() -> people.register(Author.SYSTEM, person("王芳", null, "13800000001")));
        PersonId gone = here.within(() -> people.register(Author.SYSTEM, person("王方", null, "13800000002")));
        merge(survivor, gone);
        byte[] table = TestTables.csv("姓名,手机\n王方,13800000002\n");
        ImportId id = sent(here.officer(), null, table);

        assertThat(checked(here.officer(), id).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    }

    @Test
    void whatIsNewOfAMergedRecordIsWrittenToThePersonWhoSpeaksForBoth() {
        PersonId survivor = here.within(() -> people.register(Author.SYSTEM, person("王芳", null, "13800000001")));
        PersonId gone = here.within(() -> people.register(Author.SYSTEM, person("王方", null, "13800000002")));
        merge(survivor, gone);
        ImportId id = sent(here.officer(), null, TestTables.csv("姓名,手机,地址\n王方,13800000002,民族路9号\n"));
        assertThat(checked(here.officer(), id).counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));

        run(here.officer(), id, true);

        Person now = here.within(() -> people.require(gone));
        assertThat(now.id()).isEqualTo(survivor);
        assertThat(now.name()).isEqualTo("王芳");
        assertThat(now.phone()).isEqualTo("138****0001");
        assertThat(here.within(() -> people.open(Author.SYSTEM, survivor)).address())
                .isEqualTo(new Address("民族路9号"));
        assertThat(undone(here.officer(), id).state()).isEqualTo(ImportState.UNDONE);
        assertThat(here.within(() -> people.require(survivor)).hasAddress()).isFalse();
    }

    @Test
    void anIdNumberThatOnlyAMergedRecordHadMakesNobodyTwice() {
        PersonId survivor = here.within(() -> people.register(Author.SYSTEM, person("王芳", null, "13800000001")));
        PersonId gone = here.within(() -> people.register(Author.SYSTEM, person("王芳", 1, "13800000001")));
        merge(survivor, gone);
        ImportId id = sent(
                here.officer(),
                null,
                TestTables.csv("姓名,身份证,手机\n王芳,%s,13800000001\n".formatted(TestTables.idNumber(1))));

        assertThat(checked(here.officer(), id).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    }

    @Test
    void whoeverAnImportRenamedIsFoundByTheNewNameAndAfterwardsByTheOldOne() {
        here.run(() -> people.register(Author.SYSTEM, person("王芳", 1, "13800000001")));
        ImportId id = sent(here.officer(), null, TestTables.csv("姓名,身份证\n李梅,%s\n".formatted(TestTables.idNumber(1))));
        checked(here.officer(), id);

        run(here.officer(), id, true);
        assertThat(here.within(() -> people.called("李梅", 5))).hasSize(1);
        assertThat(here.within(() -> people.called("王芳", 5))).isEmpty();

        undone(here.officer(), id);
        assertThat(here.within(() -> people.called("王芳", 5))).hasSize(1);
    }

    private void merge(PersonId survivor, PersonId gone) {
        here.run(() -> merges.merge(
                Author.SYSTEM, new MergePersons(MergeId.next(), survivor, 0, gone, 0, Set.<MergePersons.Field>of())));
    }

    @Test
    void whoCanBeFoundByNameMeanwhileIsTakenBackAllTheSame() {
        ImportId id = broughtIn(TestTables.csv("姓名,手机\n王芳,13800000001\n"));
        PersonId wang = one("13800000001").id();
        here.run(() -> transaction.executeWithoutResult(status -> register.makeFindable(List.of(wang))));

        assertThat(undone(here.officer(), id).state()).isEqualTo(ImportState.UNDONE);
        assertThat(here.within(() -> people.byId(wang))).isEmpty();
    }

    @Test
    void theFileAndTheJournalAreClosedInTheDatabase() {
        here.run(() -> people.register(Author.SYSTEM, person("王芳", 1, "13800000001")));
        ImportId id = sent(
                here.officer(),
                null,
                TestTables.csv("姓名,身份证,手机\n王芬,%s,13800000001\n".formatted(TestTables.idNumber(1))));
        assertThat(bytes("select content from import_chunk")).doesNotContain("王芬", TestTables.idNumber(1));
        checked(here.officer(), id);
        run(here.officer(), id, true);
        assertThat(bytes("select former from import_batch")).doesNotContain("王芳", "13800000001");
    }

    private void stopped() {
        try {
            worker.stop();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    // What the tests say

    private ImportId sent(Actor by, @Nullable AreaId area, byte[] table) {
        return here.within(() -> desk.receive(by, ImportId.next(), ImportKind.PEOPLE, area, "名单.xlsx", table));
    }

    private Import checked(Actor by, ImportId id) {
        Preview preview = here.within(() -> desk.preview(by, id, null, null));
        here.run(() -> desk.check(
                by,
                id,
                preview.mapping(),
                here.within(() -> desk.require(by, id)).version()));
        return awaited(id);
    }

    private Import run(Actor by, ImportId id, boolean updates) {
        here.run(() -> desk.run(
                by, id, updates, here.within(() -> desk.require(by, id)).version()));
        return awaited(id);
    }

    private Import undone(Actor by, ImportId id) {
        here.run(() -> desk.undo(by, id, here.within(() -> desk.require(by, id)).version()));
        return awaited(id);
    }

    private ImportId broughtIn(byte[] table) {
        ImportId id = sent(here.officer(), null, table);
        checked(here.officer(), id);
        assertThat(run(here.officer(), id, false).state()).isEqualTo(ImportState.DONE);
        return id;
    }

    private Import awaited(ImportId id) {
        try {
            worker.await(id);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return here.within(() -> desk.require(here.officer(), id));
    }

    /** Does something while somebody holds what every import of people must write. */
    private static void whileNobodyCanWrite(Runnable work) {
        var login = TestDatabase.access().application();
        try (var connection = DriverManager.getConnection(TestDatabase.access().url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table person in share mode");
            work.run();
            connection.rollback();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Ends the connection that waits to write persons, as a network or a killed server would; asks until there is one. */
    private static void endTheWaitingConnection() {
        var login = TestDatabase.superuser();
        try (var connection = DriverManager.getConnection(TestDatabase.access().url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            boolean ended = false;
            while (!ended) {
                try (var rows = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%insert into person%' and pid <> pg_backend_pid()
                        """)) {
                    ended = rows.next() && rows.getInt(1) > 0;
                }
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static byte[] people(int count) {
        List<List<?>> table = new ArrayList<>();
        table.add(HEADINGS);
        for (int i = 0; i < count; i++) {
            table.add(List.of("人" + i, TestTables.idNumber(i), "138%08d".formatted(i), "", ""));
        }
        return TestTables.xlsx(table);
    }

    private static RegisterPerson person(String name, @Nullable Integer idNumber, String phone) {
        return new RegisterPerson(
                PersonId.next(),
                name,
                null,
                PhoneNumber.of(phone),
                idNumber == null ? null : ResidentIdNumber.of(TestTables.idNumber(idNumber)),
                null);
    }

    private Person one(String phone) {
        return here.within(() -> people.byPhone(PhoneNumber.of(phone))).getFirst();
    }

    private List<Fault> faults(ImportId id) {
        return here.within(() -> desk.faults(here.officer(), id, -1, 100)).stream()
                .map(FaultLine::fault)
                .toList();
    }

    private List<String> verbs(RecordRef record) {
        return here.within(() -> audit.historyOf(record)).stream()
                .map(line -> line.verb())
                .toList();
    }

    /** Every column of every person but the version, which only rises. */
    private List<Map<String, @Nullable Object>> persons() {
        return here.within(
                () -> transaction.execute(status -> jdbc.sql("""
                select (to_jsonb(person) - 'version')::text as person from person order by id
                """).query().listOfRows()));
    }

    private long count(String table) {
        return here.within(() -> transaction.execute(status ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    }

    private String bytes(String question) {
        return here.within(() -> transaction.execute(status -> jdbc.sql(question)
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .single()));
    }
}
