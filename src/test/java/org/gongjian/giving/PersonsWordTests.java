package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.people.Erasures;
import org.gongjian.people.PersonId;
import org.gongjian.people.TestPersons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person says whether what they gave may be for something else: in their account, or with the code of a letter. */
@RoomTest
class PersonsWordTests {

    private static final String NAME = "欧阳晓月";
    private static final Localized SALE = Localized.of("转为义卖", "A charity sale");

    @Autowired
    private GiftPurposeDesk desk;

    @Autowired
    private Gifts gifts;

    @Autowired
    private GivingDesk giving;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TestPersons persons;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    PersonsWordTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void whoHasAnAccountIsAskedAndSaysYes() {
        Actor donor = hunchun.district().volunteer();
        GiftId gift = givenBy(PersonDonor.registered(Objects.requireNonNull(donor.personId()), false));
        UUID change = asked(gift);
        assertThat(hunchun.within(() -> desk.toAnswerInPerson(donor)))
                .extracting(GiftPurposeChange::id)
                .containsExactly(change);
        for (Actor other : List.of(
                hunchun.coordinator(), hunchun.contact(), hunchun.district().officer())) {
            assertThat(hunchun.within(() -> desk.toAnswerInPerson(other))).isEmpty();
            refused("giving.refused.consent.person", () -> desk.answer(other, change, true, null));
        }
        hunchun.run(() -> desk.answer(donor, change, true, null));
        hunchun.run(() -> desk.answer(donor, change, true, null));
        assertThat(purposeOf(gift)).isEqualTo(SALE);
        assertThat(hunchun.within(() -> desk.toAnswerInPerson(donor))).isEmpty();
        assertThat(said(gift).byCode()).isFalse();
    }

    @Test
    void whoHasNoAccountSaysItOnceWithTheCodeOfTheLetter() {
        GiftId gift = givenBy(PersonDonor.once(NAME));
        ResidentCode code = code(gift, asked(gift));
        refused("frame.fault.missing", "answer", () -> desk.answer(code, false, null));
        assertThat(said(gift).isOpen()).isTrue();
        hunchun.run(() -> desk.answer(code, true, "孩子们喜欢就好"));
        assertThat(purposeOf(gift)).isEqualTo(SALE);
        assertThat(said(gift).byCode()).isTrue();
        assertThat(said(gift).answer()).isEqualTo("孩子们喜欢就好");
        refused("giving.money.rule.purpose.answered", () -> desk.answer(code, false, "改主意了"));
    }

    @Test
    void aRefusalLeavesThePurposeAndTheReceiverMayAskAgainWithAnotherCode() {
        GiftId gift = givenBy(PersonDonor.once(NAME));
        ResidentCode first = code(gift, asked(gift));
        hunchun.run(() -> desk.answer(first, false, "只供阅览"));
        assertThat(purposeOf(gift)).isNotEqualTo(SALE);
        assertThat(code(gift, asked(gift))).isNotEqualTo(first);
    }

    @Test
    void aGiftThatNobodyIsKnownToHaveGivenKeepsItsPurpose() {
        GiftId gift = givenBy(PersonDonor.NOBODY);
        refused("giving.purpose.nobody", () -> ask(gift, UUID.randomUUID()));
    }

    @Test
    void theCodeOfAUnitsGiftIsNone() {
        GiftId gift = fixtures.received(hunchun, hunchun.counted());
        asked(gift);
        assertThat(said(gift).code()).isNull();
    }

    @Test
    void whoseNameWasTakenOutStillHasTheLetter() {
        PersonId person = hunchun.within(() -> persons.named(NAME));
        GiftId gift = givenBy(PersonDonor.registered(person, true));
        ResidentCode code = code(gift, asked(gift));
        hunchun.run(() -> erasures.erase(hunchun.district().officer().author(), person, null));
        hunchun.run(() -> desk.answer(code, true, null));
        assertThat(purposeOf(gift)).isEqualTo(SALE);
        GiftId other = givenBy(PersonDonor.once(NAME));
        ResidentCode second = code(other, asked(other));
        hunchun.run(() -> giving.unname(hunchun.coordinator(), other, 2));
        hunchun.run(() -> desk.answer(second, false, "只供阅览"));
        assertThat(said(other).agreed()).isFalse();
    }

    private GiftId givenBy(PersonDonor donor) {
        return fixtures.receivedFrom(hunchun, donor);
    }

    private UUID asked(GiftId gift) {
        UUID change = UUID.randomUUID();
        hunchun.run(() -> ask(gift, change));
        return change;
    }

    private void ask(GiftId gift, UUID change) {
        desk.ask(hunchun.coordinator(), gift, change, SALE, "书已重复");
    }

    private ResidentCode code(GiftId gift, UUID change) {
        return Objects.requireNonNull(
                hunchun.within(() -> desk.require(gift, change)).code());
    }

    private GiftPurposeChange said(GiftId gift) {
        return hunchun.within(() -> desk.of(gift)).getLast();
    }

    private Localized purposeOf(GiftId gift) {
        return hunchun.within(() -> gifts.require(Actor.visitor(), gift)).purpose();
    }

    private void refused(String code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(why -> assertThat(why.reason().code()).isEqualTo(code));
    }

    private void refused(String code, String field, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(work))
                .satisfies(
                        why -> assertThat(why.field(field).orElseThrow().code()).isEqualTo(code));
    }
}
