package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.junit.jupiter.api.Test;

class GiftTests {

    private static final GiftReader OFFICE = new GiftReader(true, Set.of());

    private static final Instant NOW = Instant.parse("2024-06-05T01:00:00Z");
    private static final PostId SECRETARY = PostId.next();

    private final UnitId archives = UnitId.next();
    private final UnitId community = UnitId.next();

    @Test
    void theDonorConfirmsBeforeTheReceiverReceives() {
        Gift confirmed = aGift(false).confirmed(NOW);
        assertThat(confirmed.state()).isEqualTo(GiftState.CONFIRMED);
        assertThat(confirmed.received(SECRETARY, NOW).state()).isEqualTo(GiftState.RECEIVED);
        refused("giving.refused.state.receive", gift -> gift.received(SECRETARY, NOW), aGift(false));
    }

    @Test
    void whatIsReturnedIsCorrectedAndThenConfirmed() {
        Gift returned = aGift(false).returned("只有3册");
        assertThat(returned.objection()).isEqualTo("只有3册");
        refused("giving.refused.state.confirm", gift -> gift.confirmed(NOW), returned);

        Gift corrected = returned.corrected(returned.details());
        assertThat(corrected.objection()).isNull();
        assertThat(corrected.confirmed(NOW).state()).isEqualTo(GiftState.CONFIRMED);
    }

    @Test
    void whatIsConfirmedIsNeitherCorrectedNorReturnedNorWithdrawn() {
        Gift confirmed = aGift(false).confirmed(NOW);
        refused("giving.refused.state.correct", gift -> gift.corrected(gift.details()), confirmed);
        refused("giving.refused.state.return", gift -> gift.returned("?"), confirmed);
        refused("giving.refused.state.withdraw", Gift::withdrawn, confirmed);
    }

    @Test
    void nothingIsDoneWithAWithdrawnGift() {
        Gift withdrawn = aGift(false).withdrawn();
        List<Function<Gift, Gift>> verbs = List.of(
                gift -> gift.corrected(gift.details()),
                gift -> gift.confirmed(NOW),
                gift -> gift.returned("?"),
                gift -> gift.received(SECRETARY, NOW),
                Gift::withdrawn);
        assertThat(verbs)
                .allSatisfy(verb -> assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> verb.apply(withdrawn))
                        .matches(refused -> refused.kind() == Refused.Kind.CONFLICT));
    }

    @Test
    void onlyAReceivedGiftWithSomethingUncountedCanBeCounted() {
        Gift gift = aGift(false);
        assertThat(gift.mayBeCounted().isAllowed()).isFalse();
        assertThat(gift.confirmed(NOW).received(SECRETARY, NOW).mayBeCounted().isAllowed())
                .isTrue();
    }

    @Test
    void anAnonymousDonorIsNamedToWhoeverActsForTheTwoUnitsAndTheOfficeAndNobodyElse() {
        Gift gift = aGift(true);
        assertThat(Stream.of(readerFor(archives), readerFor(community), OFFICE)).allSatisfy(reader -> {
            assertThat(GiftView.of(gift, reader).donor()).isEqualTo(archives);
            assertThat(GiftView.of(gift, reader).handler()).isNotNull();
        });
        assertThat(Stream.of(readerFor(), readerFor(UnitId.next()))).allSatisfy(reader -> {
            assertThat(GiftView.of(gift, reader).donor()).isNull();
            assertThat(GiftView.of(gift, reader).handler()).isNull();
        });
    }

    @Test
    void whatIsDisputedOrInErrorIsBetweenTheTwoUnits() {
        Gift returned = aGift(false).returned("只有3册");
        assertThat(returned.isVisibleTo(readerFor())).isFalse();
        assertThat(returned.isVisibleTo(readerFor(archives))).isTrue();
        assertThat(returned.isVisibleTo(readerFor(community))).isTrue();
        assertThat(aGift(false).isVisibleTo(readerFor())).isTrue();
    }

    private static GiftReader readerFor(UnitId... units) {
        return new GiftReader(false, Set.of(units));
    }

    private Gift aGift(boolean anonymous) {
        return Gift.registered(
                GiftId.next(),
                new GiftDetails(
                        null,
                        archives,
                        anonymous,
                        ByWhom.named(Localized.zh("档案馆党支部党员")),
                        community,
                        PlaceId.next(),
                        Localized.zh("丰富阅读空间"),
                        LocalDate.of(2024, 6, 5),
                        ReceiptChoice.ISSUED,
                        List.of(new GiftLine(
                                Localized.zh("《珲春年鉴》"), CategoryId.next(), UnitOfMeasure.VOLUME, null, null))),
                Author.SYSTEM,
                NOW);
    }

    private static void refused(String code, Function<Gift, Gift> verb, Gift gift) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> verb.apply(gift))
                .matches(refused -> refused.reason().code().equals(code), code);
    }
}
