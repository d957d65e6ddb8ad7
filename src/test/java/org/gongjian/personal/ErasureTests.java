package org.gongjian.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditChain;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.accounts.SignIns;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.Erasures;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.TestPersons;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.people.requests.PersonRequest;
import org.gongjian.people.requests.Refusal;
import org.gongjian.people.requests.RequestId;
import org.gongjian.people.requests.Requests;
import org.gongjian.voices.Consent;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.Standing;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.Voices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing somebody whom several rooms name. */
@RoomTest
class ErasureTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    @Autowired
    private Erasures erasures;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private Requests requests;

    @Autowired
    private People people;

    @Autowired
    private Posts posts;

    @Autowired
    private Voices voices;

    @Autowired
    private Consents consents;

    @Autowired
    private Actors actors;

    @Autowired
    private SignIns signIns;

    @Autowired
    private AuditChain chain;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPersons persons;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestGifts.Hunchun here;

    ErasureTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = gifts.hunchun();
    }

    @Test
    void nothingTellsWhoItWasAndEveryFigureStays() {
        PersonId person = here.within(() ->
                persons.with("欧阳晓月", LocalDate.of(1949, 12, 31), "13800138000", "11010519491231002X", "文化小区 3 号"));
        VoiceId voice = quote(person);
        PostId post = here.within(() ->
                posts.add(Actor.system(), new AddPost(PostId.next(), here.archives(), Localized.zh("科员"), person)));
        here.run(() -> consents.give(
                Author.SYSTEM,
                new GiveConsent(ConsentId.next(), person, ConsentKind.BE_QUOTED, person, Way.PAPER, TODAY, null)));
        assertThat(searchFor("欧阳晓月")).isNotZero();
        List<Long> figures = figures();
        here.run(() -> erasures.erase(here.district().officer().author(), person, null));
        assertThat(figures()).isEqualTo(figures);
        assertThat(searchFor("欧阳晓月")).isZero();
        assertThat(mentions("欧阳晓月")).isEmpty();
        assertThat(here.within(() -> people.byPhone(new PhoneNumber("13800138000"))))
                .isEmpty();
        assertThat(here.within(() -> people.entry(person)))
                .hasValueSatisfying(entry -> assertThat(entry.isErased()).isTrue());
        assertThat(here.within(() -> voices.byId(voice, here.district().officer())))
                .hasValueSatisfying(shown -> assertThat(shown.who().code()).isEqualTo("voices.who.resident"));
        assertThat(here.within(() -> posts.byId(post)))
                .hasValueSatisfying(kept -> assertThat(kept.holder()).isNull());
        assertThat(here.within(() -> chain.verify()).holds()).isTrue();
        here.within(chain::seal);
        assertThat(here.within(() -> chain.verify()).holds()).isTrue();
        assertThat(here.within(() -> people.names(List.of(person)))).isEmpty();
    }

    @Test
    void theAccountIsClosedAndItsRolesEnd() {
        TestAccount editor = here.district().account(Role.EDITOR);
        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isPresent();
        here.run(() -> erasures.erase(here.district().officer().author(), editor.person(), null));
        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isEmpty();
        Actor left = here.within(() -> actors.of(editor.id()));
        assertThat(left.personId()).isNull();
        assertThat(left.mandates()).isEmpty();
        assertThat(mentions(editor.userName())).isEmpty();
    }

    @Test
    void anAccountOfAnotherDistrictGoesOnThere() {
        TestAccount editor = here.district().account(Role.EDITOR);
        accounts.alsoIn(accounts.aDistrict().district(), editor.id());
        here.run(() -> erasures.erase(here.district().officer().author(), editor.person(), null));
        assertThat(signIns.signIn(editor.userName(), TestAccounts.PASSWORD)).isPresent();
        assertThat(here.within(() -> actors.of(editor.id())).personId()).isNull();
    }

    @Test
    void theLastOfficerCannotBeErased() {
        PersonId officer = here.district().account(Role.DISTRICT_OFFICER).person();
        assertThatThrownBy(() -> here.run(() -> erasures.erase(Author.SYSTEM, officer, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        why -> assertThat(why.reason().code()).isEqualTo("identity.mandate.last-officer"));
        assertThat(here.within(() -> people.byId(officer))).isPresent();
    }

    @Test
    void whoeverAnOlderBackupBringsBackIsErasedAgain() {
        PersonId person = here.within(() -> persons.adult("欧阳晓月"));
        here.run(() -> erasures.erase(Author.SYSTEM, person, null));
        here.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update person set name = '欧阳晓月', sort_key = 'o', erased_at = null where id = :id")
                        .param("id", person.value())
                        .update()));
        assertThat(here.within(() -> people.byId(person))).isPresent();
        here.run(erasures::eraseAgain);
        assertThat(here.within(() -> people.byId(person))).isEmpty();
        here.run(erasures::eraseAgain);
        assertThat(mentions("欧阳晓月")).isEmpty();
    }

    @Test
    void anOfficerErasesOnRequestAndNobodyTheirOwn() {
        TestAccount editor = here.district().account(Role.EDITOR);
        RequestId id = RequestId.next();
        here.run(() -> requests.ask(editor.actor().author(), id, editor.person(), PersonRequest.Kind.ERASURE, ""));
        forbidden(() -> desk.erase(here.coordinator(), id, 0));
        forbidden(() -> desk.erase(editor.actor(), id, 0));
        here.run(() -> desk.erase(here.district().officer(), id, 0));
        assertThat(here.within(() -> requests.require(id)).state()).isEqualTo(PersonRequest.State.DONE);
        assertThat(here.within(() -> people.byId(editor.person()))).isEmpty();
        TestAccount officer = accounts.account(here.district().district(), Role.DISTRICT_OFFICER, null, null);
        RequestId own = RequestId.next();
        here.run(() -> requests.ask(officer.actor().author(), own, officer.person(), PersonRequest.Kind.ERASURE, ""));
        forbidden(() -> desk.erase(officer.actor(), own, 0));
    }

    @Test
    void aRefusalNamesTheLawAndFitsTheRequest() {
        TestAccount editor = here.district().account(Role.EDITOR);
        Actor officer = here.district().officer();
        RequestId id = RequestId.next();
        here.run(() -> requests.ask(editor.actor().author(), id, editor.person(), PersonRequest.Kind.ERASURE, "请删除"));
        assertThat(here.within(() -> requests.require(id)).dueOn()).isEqualTo(LocalDate.of(2024, 6, 26));
        assertThatThrownBy(() -> here.run(() -> requests.ask(
                        editor.actor().author(), RequestId.next(), editor.person(), PersonRequest.Kind.ERASURE, "")))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason().code()).isEqualTo("people.request.open-already"));
        assertThatThrownBy(() -> here.run(() -> desk.refuse(officer, id, 0, Refusal.IS_RIGHT, "")))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.field("refusal")).isPresent());
        here.run(() -> desk.refuse(officer, id, 0, Refusal.DONATION_REGISTER, "票据须保存"));
        assertThat(here.within(() -> requests.require(id)))
                .satisfies(refused -> assertThat(refused.wish()).isEqualTo("请删除"))
                .satisfies(refused -> assertThat(refused.answer()).isEqualTo("票据须保存"));
        assertThatThrownBy(() -> here.run(() -> desk.erase(officer, id, 1)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason().code()).isEqualTo("people.request.closed"));
        assertThat(mentions("请删除")).as("the wish is encrypted").isEmpty();
    }

    @Test
    void whoTakesBackTheConsentToBeQuotedIsNoLongerQuoted() {
        PersonId person = here.within(() -> persons.adult("欧阳晓月"));
        VoiceId voice = quote(person);
        ConsentId consent = ConsentId.next();
        here.run(() -> consents.give(
                Author.SYSTEM,
                new GiveConsent(consent, person, ConsentKind.BE_QUOTED, person, Way.PAPER, TODAY, null)));
        here.run(() -> consents.withdraw(Author.SYSTEM, consent, Way.IN_PERSON));
        assertThat(here.within(() -> voices.byId(voice, here.district().officer())))
                .hasValueSatisfying(kept -> assertThat(kept.standing()).isEqualTo(Standing.WITHDRAWN));
    }

    private VoiceId quote(PersonId person) {
        return here.within(() -> voices.record(
                here.coordinator(),
                new RecordVoice(
                        VoiceId.next(),
                        VoiceKind.QUOTE,
                        new RecordRef("activity", here.activity().value()),
                        Localized.zh("谢谢大家"),
                        false,
                        new Speaker.Named(person, null),
                        null,
                        new Consent(Consent.Basis.WRITTEN, TODAY))));
    }

    private void forbidden(Runnable work) {
        assertThatThrownBy(() -> here.run(work))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    /** How many rows each table of the district has, but those of the log, the index and what ends with a person. */
    private List<Long> figures() {
        return tables("'audit%', 'search%', 'person_part', 'person_erasure', 'consent_withdrawal'").stream()
                .map(table -> inside("select count(*) from " + table + " where district_id = current_district()"))
                .map(counted -> Long.valueOf(counted.getFirst()))
                .toList();
    }

    /** The tables in which a text stands anywhere. */
    private List<String> mentions(String text) {
        return tables("''").stream()
                .filter(table -> !inside("select 'found' from " + table + " t where t.district_id = current_district()"
                                + " and t::text like '%" + text + "%'")
                        .isEmpty())
                .toList();
    }

    private long searchFor(String name) {
        return inside("select 'found' from person_part where part like '" + name.substring(0, 2) + "%'")
                .size();
    }

    private List<String> tables(String without) {
        return inside("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id'
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                   and c.relname not like all (array[%s]) order by 1
                """.formatted(without));
    }

    private List<String> inside(String question) {
        return here.within(() -> transaction.execute(
                status -> jdbc.sql(question).query(String.class).list()));
    }
}
