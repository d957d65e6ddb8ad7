package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Movement;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.Erasures;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.Merges;
import org.gongjian.people.PersonId;
import org.gongjian.people.TestPersons;
import org.gongjian.search.Hit;
import org.gongjian.search.Search;
import org.gongjian.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person gives: named with consent, known to the receiver alone, or known to nobody. */
@RoomTest
class GiftsOfPersonsTests {

    private static final String NAME = "欧阳晓月";

    @Autowired
    private GivingDesk desk;

    @Autowired
    private Gifts gifts;

    @Autowired
    private GiftTitles titles;

    @Autowired
    private GiftsOfPersons records;

    @Autowired
    private TestPersons persons;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Merges merges;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    GiftsOfPersonsTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void whatAPersonHandsOverWaitsForNobodysWordAndIsReceived() {
        GiftId id = given(PersonDonor.once(NAME));
        assertThat(seenBy(hunchun.coordinator(), id).state()).isEqualTo(GiftState.CONFIRMED);
        assertThat(hunchun.within(() -> gifts.toReceive(hunchun.secretary())))
                .extracting(GiftView::id)
                .containsExactly(id);
        GiftView received = received(id);
        assertThat(received.state()).isEqualTo(GiftState.RECEIVED);
        assertThat(received.number()).isNotNull();
        assertThat(hunchun.within(() -> gifts.given(TestGifts.DAY.getYear())).quantities())
                .containsEntry(UnitOfMeasure.VOLUME, 4L);
    }

    @Test
    void whoAgreedIsNamedToEverybody() {
        for (PersonDonor donor : List.of(PersonDonor.once(NAME), PersonDonor.registered(person(), true))) {
            GiftId id = given(donor);
            assertThat(seenBy(Actor.visitor(), id).personName()).isEqualTo(NAME);
            assertThat(who(Actor.visitor(), id).registered()).isNull();
            assertThat(title(Actor.visitor(), id)).contains(NAME);
        }
    }

    @Test
    void whoDidNotAgreeIsAResidentToEverybodyButTheReceiverAndTheOffice() {
        PersonId person = person();
        GiftId id = given(PersonDonor.registered(person, false));
        for (Actor stranger : List.of(Actor.visitor(), TestActors.editor(), hunchun.contact())) {
            assertThat(seenBy(stranger, id).person()).isEqualTo(PersonDonor.NOBODY);
            assertThat(seenBy(stranger, id).handler()).isNull();
        }
        for (Actor inside : List.of(hunchun.coordinator(), hunchun.district().officer())) {
            assertThat(seenBy(inside, id).personName()).isEqualTo(NAME);
            assertThat(title(inside, id)).contains("一位居民", "a resident").doesNotContain(NAME);
        }
    }

    @Test
    void anAnonymousGiftHasNoNameAnywhere() {
        GiftId id = given(PersonDonor.NOBODY);
        received(id);
        assertThat(seenBy(hunchun.district().officer(), id).person()).isEqualTo(PersonDonor.NOBODY);
        Integer names = hunchun.within(() -> transaction.execute(status ->
                jdbc.sql("""
                    select num_nonnulls(donor_id, donor_person, donor_name) from gift where id = :id and anonymous
                    """).param("id", id.value()).query(Integer.class).single()));
        assertThat(names).isZero();
    }

    @Test
    void theChainOfCustodySaysThatAPersonGaveAndNeverWho() {
        PersonId person = person();
        GiftId id = given(PersonDonor.registered(person, true));
        Movement first = hunchun.within(() -> gifts.chainOf(received(id))).getFirst();
        assertThat(first.from().kind()).isEqualTo(Holder.Kind.PERSON);
        assertThat(first.from().id()).isEqualTo(id.value()).isNotEqualTo(person.value());
        assertThat(first.handler().words()).isEqualTo(Localized.zh("捐赠人本人"));
        refused("handler.zh", details(PersonDonor.registered(person, true), ByWhom.named(Localized.zh(NAME + "本人"))));
    }

    @Test
    void nobodyIsNamedOnceWithoutConsentAndAUnitAndAPersonAreNotBothTheDonor() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new PersonDonor(null, NAME, false))
                .matches(refused -> refused.fields().containsKey("person.named"));
        refused("person", details(PersonDonor.registered(PersonId.next(), true), inPerson()));
        GiftDetails one = details(PersonDonor.NOBODY, inPerson());
        refused("donor", with(one, hunchun.archives(), one.person()));
        refused("donor", with(one, null, null));
    }

    @Test
    void thePublicWordsDoNotNameWhoDidNotAgree() {
        GiftId id = given(PersonDonor.registered(person(), false));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(() -> desk.receive(
                        hunchun.secretary(), id, 1, new ReceiveGift(hunchun.post(), Localized.zh("谢谢" + NAME), null))))
                .matches(refused -> refused.fields().containsKey("thanks.zh"));
    }

    @Test
    void untilItIsReceivedTheReceiverCorrectsAndWithdrawsIt() {
        GiftId id = given(PersonDonor.once(NAME));
        hunchun.run(() -> desk.correct(hunchun.coordinator(), id, 1, details(PersonDonor.NOBODY, inPerson())));
        assertThat(seenBy(hunchun.coordinator(), id).state()).isEqualTo(GiftState.CONFIRMED);
        assertThat(seenBy(hunchun.coordinator(), id).anonymous()).isTrue();
        hunchun.run(() -> desk.correct(hunchun.coordinator(), id, 2, hunchun.books()));
        assertThat(seenBy(hunchun.coordinator(), id).state()).isEqualTo(GiftState.REGISTERED);
        hunchun.run(() -> desk.withdraw(hunchun.coordinator(), id, 3));
        GiftId other = given(PersonDonor.NOBODY);
        hunchun.run(() -> desk.withdraw(hunchun.coordinator(), other, 1));
        assertThat(seenBy(hunchun.coordinator(), other).state()).isEqualTo(GiftState.WITHDRAWN);
    }

    @Test
    void aNameIsTakenOutWhenTheDonorNoLongerAgrees() {
        GiftId id = given(PersonDonor.once(NAME));
        GiftView received = received(id);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(() -> desk.unname(hunchun.contact(), id, received.version())));
        for (int pressed = 0; pressed < 2; pressed++) {
            hunchun.run(() -> desk.unname(hunchun.coordinator(), id, received.version()));
        }
        GiftView now = seenBy(hunchun.district().officer(), id);
        assertThat(now.person()).isEqualTo(PersonDonor.NOBODY);
        assertThat(now.number()).isEqualTo(received.number());
        assertThat(now.version()).isEqualTo(received.version() + 1);
    }

    @Test
    void aPersonReadsWhatTheyGaveAndIsForgottenWhileTheGiftIsCounted() {
        PersonId person = person();
        GiftId id = given(PersonDonor.registered(person, true));
        received(id);
        assertThat(hunchun.within(() -> records.of(List.of(person))))
                .extracting(HeldRecord::path)
                .containsExactly("gifts/" + id.value());
        assertThat(hunchun.within(() -> records.retained(List.of(person)))).hasSize(1);

        hunchun.run(() -> erasures.erase(hunchun.district().officer().author(), person, null));
        assertThat(seenBy(hunchun.district().officer(), id).person()).isEqualTo(PersonDonor.NOBODY);
        assertThat(seenBy(Actor.visitor(), id).number()).isNotNull();
        assertThat(hunchun.within(() -> gifts.given(TestGifts.DAY.getYear())).quantities())
                .containsEntry(UnitOfMeasure.VOLUME, 4L);
    }

    @Test
    void whenTwoRecordsAreOneTheGiftIsNamedByTheOneThatStands() {
        PersonId one = person();
        PersonId other = hunchun.within(() -> persons.named("欧阳小月"));
        GiftId id = given(PersonDonor.registered(other, true));
        hunchun.run(() -> merges.merge(
                hunchun.district().officer().author(), new MergePersons(MergeId.next(), one, 0, other, 0, Set.of())));
        assertThat(title(Actor.visitor(), id)).contains(NAME);
        assertThat(find(NAME)).contains(id.ref());
        hunchun.run(() -> erasures.erase(hunchun.district().officer().author(), one, null));
        assertThat(title(Actor.visitor(), id)).contains("一位居民");
    }

    @Test
    void itIsFoundByTheNameOnlyWhereThePersonAgreed() {
        GiftId named = given(PersonDonor.registered(person(), true));
        GiftId unnamed = given(PersonDonor.registered(person(), false));
        assertThat(find(NAME)).contains(named.ref()).doesNotContain(unnamed.ref());
        hunchun.run(() -> desk.unname(hunchun.coordinator(), named, 1));
        assertThat(find(NAME)).doesNotContain(named.ref());
    }

    @Test
    void thePersonReadsTheirOwnGiftAndMayTakeTheirNameOut() {
        Actor volunteer = hunchun.district().volunteer();
        GiftId id = given(PersonDonor.registered(Objects.requireNonNull(volunteer.personId()), false));
        assertThat(who(volunteer, id).registered()).isEqualTo(volunteer.personId());
        hunchun.run(() -> desk.unname(volunteer, id, 1));
        assertThat(seenBy(hunchun.coordinator(), id).person()).isEqualTo(PersonDonor.NOBODY);
    }

    private List<RecordRef> find(String typed) {
        return hunchun.within(() -> search.find(Actor.visitor(), SearchQuery.of(typed))).hits().stream()
                .map(Hit::record)
                .toList();
    }

    private PersonId person() {
        return hunchun.within(() -> persons.named(NAME));
    }

    private GiftId given(PersonDonor donor) {
        return fixtures.registered(hunchun, details(donor, inPerson()));
    }

    private GiftView received(GiftId id) {
        hunchun.run(() -> desk.receive(hunchun.secretary(), id, 1, hunchun.thanksNamingNobody()));
        return seenBy(hunchun.coordinator(), id);
    }

    private GiftView seenBy(Actor reader, GiftId id) {
        return hunchun.within(() -> gifts.require(reader, id));
    }

    private PersonDonor who(Actor reader, GiftId id) {
        return Objects.requireNonNull(seenBy(reader, id).person());
    }

    private String title(Actor reader, GiftId id) {
        return hunchun.within(() -> titles.of(gifts.require(reader, id))).toString();
    }

    private void refused(String field, GiftDetails details) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fixtures.registered(hunchun, details))
                .matches(refused -> refused.fields().containsKey(field));
    }

    private static ByWhom inPerson() {
        return ByWhom.named(Localized.zh("捐赠人本人"));
    }

    private GiftDetails details(PersonDonor donor, ByWhom handler) {
        GiftDetails unit = hunchun.counted();
        return new GiftDetails(
                unit.activity(),
                null,
                donor,
                false,
                handler,
                unit.receiver(),
                unit.shelf(),
                unit.purpose(),
                unit.givenOn(),
                unit.receipt(),
                unit.lines());
    }

    private static GiftDetails with(GiftDetails gift, @Nullable UnitId donor, @Nullable PersonDonor person) {
        return new GiftDetails(
                gift.activity(),
                donor,
                person,
                false,
                gift.handler(),
                gift.receiver(),
                gift.shelf(),
                gift.purpose(),
                gift.givenOn(),
                gift.receipt(),
                gift.lines());
    }
}
