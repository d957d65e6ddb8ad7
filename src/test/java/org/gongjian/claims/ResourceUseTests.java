package org.gongjian.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.TestListings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A claim names the resource it is met with, and takes of it what it says. */
@RoomTest
class ResourceUseTests {

    @Autowired
    private ClaimDesk desk;

    @Autowired
    private Claims claims;

    @Autowired
    private Listings listings;

    @Autowired
    private ListingDesk listingDesk;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestSessions sessions;

    private final TestClaims fixtures;
    private final TestListings lists;
    private final TestDistrict here;

    ResourceUseTests(@Autowired TestClaims fixtures, @Autowired TestListings lists) {
        this.fixtures = fixtures;
        this.lists = lists;
        here = fixtures.aDistrict();
    }

    @Test
    void aClaimTakesOfTheResourceWhatItSays() {
        ListingId hours = hours();
        ClaimId id = fixtures.made(here, fixtures.using(here, fixtures.track(here), hours, 15L));

        assertThat(left(hours)).isEqualByComparingTo("25");
        assertThat(fixtures.claim(here, id).brings().uses()).isEqualTo(new UsedResource(hours, Quantity.of(15)));
        assertThat(here.within(() -> claims.using(hours))).extracting(Claim::id).containsExactly(id);
    }

    @Test
    void withoutAnAmountNothingIsTakenOff() {
        ListingId hours = hours();
        fixtures.made(here, fixtures.using(here, fixtures.track(here), hours, null));

        assertThat(left(hours)).isEqualByComparingTo("40");
    }

    @Test
    void moreThanIsLeftStandsBesideTheAmountAndNothingIsWritten() {
        ListingId hours = hours();
        fixtures.made(here, fixtures.using(here, fixtures.track(here), hours, 30L));
        ListingId other = fixtures.track(here);

        refused("resourceQuantity", "listings.refused.left", () -> made(fixtures.using(here, other, hours, 11L)));
        assertThat(left(hours)).isEqualByComparingTo("10");
        assertThat(here.<Boolean>within(() -> listings.byId(other).orElseThrow().isUntouched()))
                .isTrue();
    }

    @Test
    void onlyWhatTheClaimingUnitItselfOffersAndOnlyWhileItIsOffered() {
        ListingId track = fixtures.track(here);
        ListingId need = fixtures.books(here);
        ListingId hours = hours();
        UnitId second = fixtures.anotherPartner(here, "Second");
        ListingId draft = lists.draft(here, ListingKind.RESOURCE, lists.books(here));

        refused("resource", "claims.resource.other", () -> made(fixtures.using(here, track, need, null)));
        refused("resource", "claims.resource.gone", () -> made(fixtures.using(here, track, draft, null)));
        refused("resource", "frame.fault.unknown", () -> made(fixtures.using(here, track, ListingId.next(), null)));
        MakeClaim ours = fixtures.using(here, track, hours, null);
        refused(
                "resource",
                "claims.resource.other",
                () -> desk.make(
                        here.coordinator(),
                        new MakeClaim(
                                ClaimId.next(),
                                track,
                                second,
                                Set.of(),
                                ours.quantity(),
                                ours.brings(),
                                null,
                                ours.deadline())));
        here.run(() -> listingDesk.withdraw(here.contact(), hours, Localized.zh("不再提供"), 1));
        refused("resource", "claims.resource.gone", () -> made(fixtures.using(here, track, hours, null)));
    }

    @Test
    void whatIsTakenBackIsThereAgainAndWhatIsClosedIsUsedUp() {
        ListingId hours = hours();
        ClaimId back = fixtures.inTouch(here, fixtures.using(here, fixtures.track(here), hours, 15L));
        here.run(() -> desk.withdraw(here.contact(), back, 2, "人手不够"));
        assertThat(left(hours)).isEqualByComparingTo("40");
        assertThat(here.within(() -> claims.using(hours))).isEmpty();

        ClaimId done = fixtures.accepted(here, fixtures.using(here, fixtures.track(here), hours, 40L));
        fixtures.rated(here, done, 5, 4, 5);
        fixtures.closed(here, done);
        assertThat(here.<BigDecimal>within(
                        () -> listings.byId(hours).orElseThrow().done()))
                .isEqualByComparingTo("40");
    }

    @Test
    void itIsChosenOnTheFormAndStandsOnTheCaseAndOnTheResourcesPage() {
        ListingId hours = hours();
        ListingId track = fixtures.track(here);
        String path = "/listings/" + track.value() + "/claim";
        assertThat(page(path))
                .hasStatusOk()
                .bodyText()
                .contains("Oilfield Power · Forty hours of fitters (40 hours left)");

        assertThat(post(path, hours, "50")).hasStatus(422).bodyText().contains("resourceQuantity-e", "Only 40");
        assertThat(post(path, null, "5")).hasStatus(422).bodyText().contains("Choose the resource");
        assertThat(post(path, hours, "8")).hasStatus(303);

        ClaimId id = here.within(() -> claims.of(track).getFirst().id());
        assertThat(page("/cases/" + id.value()))
                .bodyText()
                .contains("Resource used", "/listings/" + hours.value(), "8 hours");
        assertThat(page("/listings/" + hours.value()))
                .bodyText()
                .contains("Claims it was used for", "/cases/" + id.value(), "32 hours left");
    }

    private ListingId hours() {
        return fixtures.published(
                here,
                ListingKind.RESOURCE,
                lists.details(
                        Localized.of("电工四十小时", "Forty hours of fitters"),
                        lists.category(here, "household-goods"),
                        Quantity.of(40),
                        Localized.of("小时", "hours"),
                        Quantity.of(1)));
    }

    private BigDecimal left(ListingId id) {
        return here.within(() -> listings.byId(id).orElseThrow().left());
    }

    private ClaimId made(MakeClaim command) {
        return desk.make(here.contact(), command);
    }

    private void refused(String field, String code, Supplier<Object> work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.within(work))
                .satisfies(refused -> {
                    assertThat(refused.reason().code()).isEqualTo(code);
                    assertThat(refused.fields()).containsOnlyKeys(field);
                });
    }

    private MvcTestResult page(String path) {
        return site.get()
                .uri("/" + here.slug() + path)
                .header("Accept-Language", "en")
                .cookie(sessions.of(here.account(Role.UNIT_CONTACT)))
                .exchange();
    }

    private MvcTestResult post(String path, @Nullable ListingId resource, String amount) {
        return site.post()
                .uri("/" + here.slug() + path)
                .header("Accept-Language", "en")
                .cookie(sessions.of(here.account(Role.UNIT_CONTACT)))
                .with(FormToken.sent())
                .param("id", ClaimId.next().value().toString())
                .param("lead", here.partner().value().toString())
                .param("quantity", "1")
                .param("work.en", "Lay it")
                .param("deadline", "2024-07-31")
                .param("resource", resource == null ? "" : resource.value().toString())
                .param("resourceQuantity", amount)
                .exchange();
    }
}
