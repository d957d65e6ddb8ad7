package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actors;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.MergePersons.Field;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class MergesTests {

    private static final Author OFFICER = new Author(UUID.randomUUID(), null);
    private static final String PHONE = "13800138000";
    private static final String ID_NUMBER = "11010519491231002X";
    private static final LocalDate BORN = LocalDate.of(1949, 12, 31);

    @Autowired
    private Merges merges;

    @Autowired
    private LikelyPairs pairs;

    @Autowired
    private People people;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Consents consents;

    @Autowired
    private Actors actors;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestPersons persons;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestDistrict here;

    MergesTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @BeforeEach
    void onTheMorningOfTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void eitherIdIsThePersonAfterwardsAndTheChosenFieldsAreTheirs() {
        PersonId one = within(() -> persons.with("王方", null, PHONE, null, null));
        PersonId other = within(() -> persons.with("王芳", null, PHONE, ID_NUMBER, "文化小区 3 号"));
        merge(one, other, EnumSet.of(Field.NAME, Field.BIRTH_DATE, Field.ID_NUMBER, Field.ADDRESS));
        Person survivor = within(() -> people.require(other));
        assertThat(survivor).isEqualTo(new Person(one, "王芳", BORN, "138****8000", "110***********002X", true, 1));
        assertThat(within(() -> people.open(OFFICER, one)).address()).isEqualTo(new Address("文化小区 3 号"));
        assertThat(within(() -> people.names(List.of(one, other))))
                .containsEntry(one, "王芳")
                .containsEntry(other, "王芳");
        assertThat(within(() -> people.byPhone(new PhoneNumber(PHONE))))
                .extracting(Person::id)
                .containsExactly(one);
        assertThat(within(() -> people.byIdNumber(new ResidentIdNumber(ID_NUMBER))))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(one));
        assertThat(within(() -> people.called("王芳", 10)))
                .extracting(Person::id)
                .contains(one)
                .doesNotContain(other);
        assertThat(verbs(one)).containsExactly("registered", "merged", "opened");
        assertThat(verbs(other)).containsExactly("registered", "merged-away");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mergingAndUndoingLeavesEveryTableAsItWas(long seed) {
        Random random = new Random(seed);
        PersonId one = someone(random, "王芳");
        PersonId other = someone(random, random.nextBoolean() ? "王芳" : "王方");
        PersonId earlier = someone(random, "王昉");
        MergeId before = random.nextBoolean() ? merge(other, earlier, Set.of()) : null;
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Stream.of(Field.NAME, Field.PHONE, Field.ADDRESS)
                .filter(field -> random.nextBoolean())
                .forEach(taken::add);
        Map<String, List<String>> tables = tables();
        MergeId merge = merge(one, other, taken);
        assertThat(tables()).isNotEqualTo(tables);
        run(() -> merges.undo(OFFICER, merge));
        assertThat(tables()).isEqualTo(tables);
        assertThat(within(() -> people.require(other)).id()).isEqualTo(other);
        if (before != null) {
            assertThat(within(() -> people.require(earlier)).id()).isEqualTo(other);
            run(() -> merges.undo(OFFICER, before));
            assertThat(within(() -> people.require(earlier)).id()).isEqualTo(earlier);
        }
    }

    @Test
    void whoWasMergedIntoSomebodyGoesWithThem() {
        PersonId first = within(() -> persons.named("王芳"));
        PersonId second = within(() -> persons.named("王芳"));
        PersonId third = within(() -> persons.named("王芳"));
        MergeId inner = merge(second, first, Set.of());
        MergeId outer = merge(third, second, Set.of());
        assertThat(within(() -> people.require(first)).id()).isEqualTo(third);
        assertThat(within(() -> people.identities(first))).containsExactlyInAnyOrder(first, second, third);
        conflict("people.merge.merged-on", () -> merges.undo(OFFICER, inner));
        run(() -> merges.undo(OFFICER, outer));
        assertThat(within(() -> people.require(first)).id()).isEqualTo(second);
        run(() -> merges.undo(OFFICER, inner));
        assertThat(within(() -> people.require(first)).id()).isEqualTo(first);
    }

    @Test
    void theLastMergeIsUndoneFirst() {
        PersonId one = within(() -> persons.named("王芳"));
        PersonId other = within(() -> persons.named("王芳"));
        PersonId third = within(() -> persons.named("王芳"));
        MergeId first = merge(one, other, Set.of());
        MergeId second = merge(one, third, 1, 0, Set.of());
        conflict("people.merge.later-first", () -> merges.undo(OFFICER, first));
        run(() -> merges.undo(OFFICER, second));
        run(() -> merges.undo(OFFICER, first));
        assertThat(within(() -> people.require(other)).id()).isEqualTo(other);
        conflict("people.merge.undone", () -> merges.undo(OFFICER, first));
    }

    @Test
    void aCorrectionSinceForbidsUndoing() {
        PersonId one = within(() -> persons.named("王芳"));
        PersonId other = within(() -> persons.named("王方"));
        MergeId merge = merge(one, other, Set.of());
        run(() -> people.rename(OFFICER, other, "王昉", 1));
        conflict("people.merge.corrected-since", () -> merges.undo(OFFICER, merge));
    }

    @Test
    void aConsentSinceForbidsUndoing() {
        PersonId one = within(() -> persons.adult("王芳"));
        PersonId other = within(() -> persons.adult("王芳"));
        MergeId merge = merge(one, other, Set.of());
        clock.advance(Duration.ofHours(1));
        run(() -> consents.give(
                OFFICER,
                new GiveConsent(
                        ConsentId.next(), one, ConsentKind.SHOW_NAME, one, Way.PAPER, LocalDate.of(2024, 6, 5), null)));
        conflict("people.merge.consents-since", () -> merges.undo(OFFICER, merge));
    }

    @Test
    void anErasureSinceForbidsUndoingAndErasesBoth() {
        PersonId one = within(() -> persons.adult("王芳"));
        PersonId other = within(() -> persons.adult("王方"));
        MergeId merge = merge(one, other, Set.of());
        run(() -> erasures.erase(OFFICER, other, null));
        conflict("people.refused.erased", () -> merges.undo(OFFICER, merge));
        assertThat(within(() -> people.names(List.of(one, other)))).isEmpty();
        assertThat(inside("select coalesce(name, '') || coalesce(sort_key, '') from person_merge"))
                .containsExactly("");
    }

    @Test
    void consentsUnderEitherIdHold() {
        PersonId one = within(() -> persons.adult("王芳"));
        PersonId other = within(() -> persons.adult("王芳"));
        run(() -> consents.give(
                OFFICER,
                new GiveConsent(
                        ConsentId.next(),
                        other,
                        ConsentKind.SHOW_NAME,
                        other,
                        Way.PAPER,
                        LocalDate.of(2024, 6, 5),
                        null)));
        merge(one, other, Set.of());
        assertThat(within(() -> consents.holds(one, ConsentKind.SHOW_NAME, clock.instant()))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void whoeverSignsInAsTheMergedOneActsAsTheSurvivor() {
        PersonId clean = within(() -> persons.named("王芳"));
        var editor = here.account(Role.EDITOR);
        MergeId merge = merge(clean, editor.person(), Set.of());
        assertThat(within(() -> actors.of(editor.id())))
                .satisfies(actor -> assertThat(actor.personId()).isEqualTo(clean))
                .satisfies(actor -> assertThat(actor.name()).isEqualTo("王芳"))
                .satisfies(actor -> assertThat(actor.has(Role.EDITOR)).isTrue());
        run(() -> merges.undo(OFFICER, merge));
        assertThat(within(() -> actors.of(editor.id())).personId()).isEqualTo(editor.person());
    }

    @Test
    void twoAccountsAreNotMadeOne() {
        PersonId editor = here.account(Role.EDITOR).person();
        PersonId assessor = here.account(Role.ASSESSOR).person();
        conflict("identity.merge.two-accounts", () -> merge(editor, assessor, Set.of()));
    }

    @Test
    void twoIdNumbersAreTwoPersons() {
        PersonId one = within(() -> persons.with("王芳", null, PHONE, ID_NUMBER, null));
        PersonId other = within(() -> persons.with("王芳", null, PHONE, "110101199003074514", null));
        conflict("people.merge.two-id-numbers", () -> merge(one, other, Set.of()));
        assertThat(within(() -> pairs.find(50))).isEmpty();
    }

    @Test
    void aBirthDateThatContradictsTheIdNumberIsNotChosen() {
        PersonId one = within(() -> persons.born("王芳", LocalDate.of(1950, 1, 1)));
        PersonId other = within(() -> persons.with("王芳", null, null, ID_NUMBER, null));
        conflict("people.birth-date.differs", () -> merge(one, other, EnumSet.of(Field.ID_NUMBER)));
        assertThat(within(() -> people.require(other)).id()).isEqualTo(other);
    }

    @Test
    void aStaleMergeIsRefusedAndASecondSendingChangesNothing() {
        PersonId one = within(() -> persons.named("王芳"));
        PersonId other = within(() -> persons.named("王方"));
        run(() -> people.rename(OFFICER, other, "王芳", 0));
        assertThatThrownBy(() -> merge(one, other, 0, 0, Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.kind()).isEqualTo(Refused.Kind.STALE));
        MergePersons command = new MergePersons(MergeId.next(), one, 0, other, 1, Set.of());
        run(() -> merges.merge(OFFICER, command));
        run(() -> merges.merge(OFFICER, command));
        assertThat(verbs(one)).containsExactly("registered", "merged");
    }

    @Test
    void ofTwoMergesAtOnceOneIsRefused() throws Exception {
        PersonId one = within(() -> persons.named("王芳"));
        PersonId other = within(() -> persons.named("王芳"));
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done = both.invokeAll(List.of(merging(one, other), merging(other, one)));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(within(() -> people.require(one)).id())
                .isEqualTo(within(() -> people.require(other)).id());
    }

    @Test
    void likelyPairsSayWhyAndAreSilentOnceSomebodySaidTheyAreTwo() {
        PersonId one = within(() -> persons.with("王芳", null, PHONE, null, null));
        PersonId same = within(() -> persons.with("王芳", BORN, PHONE, null, null));
        PersonId sounds = within(() -> persons.with("王方", null, PHONE, null, null));
        PersonId sameDay = within(() -> persons.with("王芳", BORN, "13900139000", null, null));
        within(() -> persons.with("李芳", null, PHONE, null, null));
        assertThat(within(() -> pairs.find(50)))
                .extracting(
                        pair -> Set.of(pair.one(), pair.other()),
                        pair -> pair.because().code())
                .containsExactlyInAnyOrder(
                        tuple(Set.of(one, same), "people.likely.phone-name"),
                        tuple(Set.of(one, sounds), "people.likely.phone-sound"),
                        tuple(Set.of(same, sounds), "people.likely.phone-sound"),
                        tuple(Set.of(same, sameDay), "people.likely.name-birth"));
        run(() -> merges.sayApart(OFFICER, same, one));
        run(() -> merges.sayApart(OFFICER, one, same));
        assertThat(within(() -> pairs.find(50))).hasSize(3);
    }

    @Test
    void aPairIsForgottenOnceACorrectionTellsThemApart() {
        PersonId one = within(() -> persons.with("王芳", null, PHONE, null, null));
        PersonId other = within(() -> persons.with("王芳", null, PHONE, null, null));
        assertThat(within(() -> pairs.find(50))).hasSize(1);
        run(() -> people.rename(OFFICER, other, "李芳", 0));
        assertThat(within(() -> pairs.find(50))).isEmpty();
        run(() -> people.rename(OFFICER, one, "李芳", 0));
        assertThat(within(() -> pairs.find(50)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.because().code()).isEqualTo("people.likely.phone-name"));
    }

    private Callable<Boolean> merging(PersonId survivor, PersonId merged) {
        return () -> {
            try {
                merge(survivor, merged, Set.of());
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }

    private PersonId someone(Random random, String name) {
        return within(() -> persons.with(
                name,
                BORN,
                random.nextBoolean() ? PHONE : null,
                null,
                random.nextBoolean() ? "文化小区 " + random.nextInt(100) + " 号" : null));
    }

    /** Merges two as they stand. */
    private MergeId merge(PersonId survivor, PersonId merged, Set<Field> taken) {
        return merge(survivor, merged, version(survivor), version(merged), taken);
    }

    private MergeId merge(PersonId survivor, PersonId merged, int own, int others, Set<Field> taken) {
        MergeId id = MergeId.next();
        run(() -> merges.merge(OFFICER, new MergePersons(id, survivor, own, merged, others, taken)));
        return id;
    }

    private int version(PersonId person) {
        return within(() -> people.entry(person)).orElseThrow().version();
    }

    /** Every row of every table of the district but the journals of what was done, and versions, which only grow. */
    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        inside("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id'
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                   and c.relname not like 'audit%' and c.relname not like 'person_merge%'
                """)
                .forEach(table -> tables.put(
                        table,
                        inside("select (to_jsonb(t) - 'version')::text from " + table
                                + " t where t.district_id = current_district() order by 1")));
        assertThat(tables).containsKeys("person", "person_part", "mandate", "search_document", "account_district");
        return tables;
    }

    private List<String> inside(String question) {
        return within(() -> transaction.execute(
                status -> jdbc.sql(question).query(String.class).list()));
    }

    private List<String> verbs(PersonId person) {
        return within(() -> audit.historyOf(person.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private void conflict(String reason, Runnable work) {
        assertThatThrownBy(() -> run(work))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason().code()).isEqualTo(reason));
    }

    private <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(here.district().id(), work);
    }

    private void run(Runnable work) {
        CurrentDistrict.run(here.district().id(), work);
    }
}
