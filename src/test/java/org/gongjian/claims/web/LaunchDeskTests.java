package org.gongjian.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.Claims;
import org.gongjian.claims.TestClaims;
import org.gongjian.claims.rounds.OpenRound;
import org.gongjian.claims.rounds.RoundDesk;
import org.gongjian.claims.rounds.RoundId;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.TestListings;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** At the desk of a launch a claim is met with a resource of the unit that claims, as on the full form. */
@RoomTest
class LaunchDeskTests {

    @Autowired
    private Claims claims;

    @Autowired
    private Listings listings;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoundDesk rounds;

    @Autowired
    private Rounds openRounds;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestSessions sessions;

    private final TestClaims fixtures;
    private final TestListings lists;
    private final TestDistrict here;
    private ListingId track;
    private String desk;

    LaunchDeskTests(@Autowired TestClaims fixtures, @Autowired TestListings lists) {
        this.fixtures = fixtures;
        this.lists = lists;
        here = fixtures.aDistrict();
        track = ListingId.next();
        desk = "";
    }

    @BeforeEach
    void aLaunch() {
        track = fixtures.track(here);
        ProgrammeId bank = here.within(() -> programmes.add(
                Actor.system(),
                new AddProgramme(
                        ProgrammeId.next(),
                        Programme.Kind.PROGRAMME,
                        Localized.zh("公益智库"),
                        null,
                        Localized.zh("微项目"),
                        here.communityUnit(),
                        null)));
        here.within(() -> rounds.open(
                here.coordinator(),
                new OpenRound(
                        RoundId.next(),
                        Localized.zh("首批"),
                        bank,
                        here.communityUnit(),
                        openRounds.now(),
                        openRounds.now(),
                        null,
                        List.of(track))));
        desk = "/" + here.slug() + "/wall/" + bank.value() + "/desk";
    }

    @Test
    void withoutResourcesOnTheListsNoneIsAskedFor() {
        assertThat(page()).hasStatusOk().bodyText().doesNotContain("name=\"resource\"");
        assertThat(enter(here.partner(), null, "")).hasStatus(303);
        assertThat(claim().brings().uses()).isNull();
    }

    @Test
    void aResourceOfTheUnitIsChosenTakenAndNamedBesideTheClaim() {
        ListingId hours = hours();
        assertThat(page())
                .hasStatusOk()
                .bodyText()
                .contains("Oilfield Power · Forty hours of fitters (40 hours left)", "name=\"resourceQuantity\"");

        assertThat(enter(here.partner(), hours, "8")).hasStatus(303);
        assertThat(left(hours)).isEqualByComparingTo("32");
        assertThat(page()).bodyText().contains("with “Forty hours of fitters”");
        assertThat(here.within(() -> claims.using(hours))).extracting(Claim::id).containsExactly(claim().id());
    }

    @Test
    void whatTheFullFormRefusesIsRefusedHereAndNothingIsLost() {
        ListingId hours = hours();
        UnitId second = fixtures.anotherPartner(here, "Second");

        assertThat(enter(second, hours, "8"))
                .hasStatus(422)
                .bodyText()
                .contains("is not a resource of the unit that claims", "href=\"#resource\"", "value=\"8\"");
        assertThat(enter(here.partner(), hours, "41"))
                .hasStatus(422)
                .bodyText()
                .contains("resourceQuantity-e", "Only 40");
        assertThat(enter(here.partner(), null, "8")).hasStatus(422).bodyText().contains("Choose the resource");
        assertThat(left(hours)).isEqualByComparingTo("40");
        assertThat(here.within(() -> claims.of(track))).isEmpty();
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

    private Claim claim() {
        return here.within(() -> claims.of(track).getFirst());
    }

    private MvcTestResult page() {
        return site.get()
                .uri(desk)
                .header("Accept-Language", "en")
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .exchange();
    }

    private MvcTestResult enter(UnitId lead, @Nullable ListingId resource, String amount) {
        return site.post()
                .uri(desk)
                .header("Accept-Language", "en")
                .cookie(sessions.of(here.account(Role.COORDINATOR)))
                .with(FormToken.sent())
                .param("id", ClaimId.next().value().toString())
                .param("listing", track.value().toString())
                .param("lead", lead.value().toString())
                .param("quantity", "1")
                .param("deadline", "2024-07-31")
                .param("resource", resource == null ? "" : resource.value().toString())
                .param("resourceQuantity", amount)
                .exchange();
    }
}
