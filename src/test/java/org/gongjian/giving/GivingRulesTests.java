package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.junit.jupiter.api.Test;

class GivingRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    @Test
    void nobodyGivesToThemselves() {
        UnitId archives = UnitId.next();
        refused("giving.rule.self", GivingRules.givenToSomebodyElse(archives, archives));
        allowed(GivingRules.givenToSomebodyElse(archives, UnitId.next()));
    }

    @Test
    void aGiftIsGivenTodayOrEarlier() {
        allowed(GivingRules.notGivenLaterThan(TODAY, TODAY));
        allowed(GivingRules.notGivenLaterThan(TODAY, TODAY.minusYears(1)));
        refused("giving.rule.future", GivingRules.notGivenLaterThan(TODAY, TODAY.plusDays(1)));
    }

    @Test
    void theShelfIsOneTheReceiverLooksAfter() {
        PlaceId room = PlaceId.next();
        allowed(GivingRules.shelfIsTheReceivers(room, List.of(room)));
        refused("giving.rule.shelf", GivingRules.shelfIsTheReceivers(room, List.of(PlaceId.next())));
    }

    @Test
    void theHandlerIsTheDonorsAndTheTakerTheReceivers() {
        PostId post = PostId.next();
        allowed(GivingRules.handlerIsTheDonors(post, List.of(post)));
        refused("giving.rule.handler", GivingRules.handlerIsTheDonors(post, List.of()));
        allowed(GivingRules.takenByTheReceiver(post, List.of(post)));
        refused("giving.rule.taker", GivingRules.takenByTheReceiver(post, List.of(PostId.next())));
    }

    @Test
    void aGiftHasOneToAHundredLines() {
        refused("giving.rule.nothing", GivingRules.somethingIsGiven(0));
        allowed(GivingRules.somethingIsGiven(1));
        allowed(GivingRules.notTooMany(100));
        refused("giving.rule.lines", GivingRules.notTooMany(101));
    }

    @Test
    void aPublicTextDoesNotNameAnAnonymousDonor() {
        List<Localized> names = List.of(Localized.of("珲春市档案馆", "Hunchun Municipal Archives"));
        allowed(GivingRules.keepsQuiet(Localized.zh("感谢赠书的朋友"), names));
        refused("giving.rule.quiet", GivingRules.keepsQuiet(Localized.zh("感谢珲春市档案馆！"), names));
        refused(
                "giving.rule.quiet",
                GivingRules.keepsQuiet(Localized.en("Thanks to the hunchun municipal archives"), names));
    }

    @Test
    void aCategoryIsOneOfTheDistricts() {
        CategoryId books = CategoryId.next();
        allowed(GivingRules.categoryIsKnown(books, List.of(books)));
        refused("frame.fault.unknown", GivingRules.categoryIsKnown(books, List.of()));
    }

    private static void allowed(Verdict verdict) {
        assertThat(verdict.isAllowed()).isTrue();
    }

    private static void refused(String code, Verdict verdict) {
        assertThat(verdict.reason()).map(Reason::code).hasValue(code);
    }
}
