package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.custody.Custody;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignAward;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.CampaignState;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.Outcome;
import org.gongjian.evaluation.scoring.Explanation;
import org.gongjian.evaluation.scoring.Scores;
import org.gongjian.identity.Actor;
import org.gongjian.reading.consignments.LibraryYear;
import org.gongjian.reading.consignments.LibraryYears;
import org.gongjian.reading.counts.Months;
import org.gongjian.reading.trips.TripYear;
import org.gongjian.reading.trips.Trips;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The third story: every number of its bulletin is found again as the sum of rows. */
@DemoTest
class ChangchunTests {

    private static final String DISTRICT = "/changchun";

    @Autowired
    private DemoPages pages;

    @Autowired
    private Districts districts;

    @Autowired
    private LibraryYears years;

    @Autowired
    private Custody custody;

    @Autowired
    private Months months;

    @Autowired
    private Trips trips;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Scores scores;

    @Autowired
    private Activities activities;

    @Test
    void theNetworkSentMoreThanEightyThousandBooksAndItsBooksBalance() {
        CurrentDistrict.run(districts.bySlug("changchun").orElseThrow().id(), () -> {
            LibraryYear year = years.of(ChangchunNetwork.YEAR);
            assertThat(year.books()).isEqualTo(80_640);
            assertThat(year.consignments()).isEqualTo(4L * (46 + 7 + 16));
            assertThat(custody.verifySums().hold()).isTrue();
            assertThat(year.visits()).isGreaterThan(year.loans());
            assertThat(months.ofYear(ChangchunNetwork.YEAR, null, 1_000)).hasSize(12 * (1 + 46 + 7 + 16));
            TripYear gone = trips.sum(ChangchunNetwork.YEAR, null);
            assertThat(gone.trips()).isEqualTo(ChangchunReading.TRIPS);
            assertThat(gone.served()).isLessThan(gone.loans());
        });
        assertThat(words(DISTRICT + "/library/trips?year=2022", "zh-CN")).contains("384", "流动服务点");
        assertThat(words(DISTRICT + "/library", "zh-CN")).contains("46", "80,640", "276");
        assertThat(words(DISTRICT + "/library?year=2022", "zh-CN")).contains("80,640");
    }

    @Test
    void theActivitiesAndServicesOfTheYearAreCountedFromTheirRows() {
        String drills = programme("programme", "三比三创");
        assertThat(words(drills, "zh-CN")).contains("2023年数字").containsPattern("22 ?场");
        String services = programme("series", "志愿服务");
        assertThat(words(services, "zh-CN")).contains("2,046").containsPattern("23 ?场");
        assertThat(words(services, "en")).contains("2,046");
    }

    @Test
    void theLibraryFindsItsVolunteersAndWhatTheyOffer() {
        Cookie librarian = pages.signedIn("changchun-library");
        assertThat(pages.text(librarian, DISTRICT + "/volunteers", "zh-CN")).contains("612");
        assertThat(pages.text(librarian, DISTRICT + "/volunteers?q=长图志愿者612", "zh-CN"))
                .contains("演示·长图志愿者612");
    }

    @Test
    void theCeremonyHasItsOrganizersAndWhatTheLibraryTold() {
        String bulletin = pages.linked(DISTRICT + "/bulletins", DISTRICT + "/bulletins/[0-9a-f-]{36}");
        String ceremony = pages.linked(bulletin, DISTRICT + "/activities/[0-9a-f-]{36}");
        assertThat(words(ceremony, "zh-CN"))
                .contains("“长春市文明场馆”授牌仪式", "中共长春市委宣传部", "长春市文明办", "姚淑慧", "多读书、读好书、爱读书", "在此授予的称号", "演示·城西影剧院");
        assertThat(words(ceremony, "en"))
                .contains(
                        "Changchun Civilised Venues",
                        "read more, read well and love reading",
                        "Awards handed over here",
                        "Changchun Library");
    }

    @Test
    void theTwentySixAwardsFollowFromTheDecisionAndTheLibraryHasOneOfThem() {
        CurrentDistrict.run(districts.bySlug("changchun").orElseThrow().id(), () -> {
            Campaign campaign = campaign();
            assertThat(campaign.state()).isEqualTo(CampaignState.DECIDED);
            Set<EntryId> passing = campaigns.outcomes(Actor.visitor(), campaign).stream()
                    .filter(Outcome::passes)
                    .map(Outcome::entry)
                    .collect(Collectors.toSet());
            assertThat(passing)
                    .hasSize(ChangchunTerms.AWARDS)
                    .contains(library(campaign).id());
            assertThat(campaigns.awards(campaign))
                    .extracting(CampaignAward::entry)
                    .containsExactlyInAnyOrderElementsOf(passing);
            assertThat(campaigns.outcomes(Actor.visitor(), campaign))
                    .extracting(Outcome::cause)
                    .contains(Outcome.Cause.LEFT_OUT, Outcome.Cause.VETO, Outcome.Cause.WITHDRAWN)
                    .doesNotContain(Outcome.Cause.TURNED_DOWN);
        });
        assertThat(words(DISTRICT + "/honours", "zh-CN")).contains("共 26 项", "长春市文明场馆", "WM-2023-0026");
        assertThat(words(DISTRICT + "/honours", "en")).contains("Changchun Civilised Venue");
    }

    @Test
    void whatTheLibraryIsMeasuredByIsCountedFromItsRowsAndWhatItShowsIsARecordThatWasThere() {
        String entry = within(() -> DISTRICT + "/" + library(campaign()).path());
        within(() -> {
            EntryId id = library(campaign()).id();
            List<ActivityView> june = activities
                    .page(
                            new ActivityFilter(
                                            ActivityState.HELD,
                                            null,
                                            library(campaign()).entrant(),
                                            null,
                                            null,
                                            null)
                                    .during(2023),
                            null,
                            100)
                    .activities()
                    .stream()
                    .filter(activity -> activity.day().getMonth() == Month.JUNE)
                    .toList();
            assertThat(june).hasSize(8);
            assertThat(points(scores.explain(id, 11), "8.3.1"))
                    .isEqualByComparingTo(BigDecimal.valueOf(june.size()).multiply(new BigDecimal("0.5")));
            long persons = june.stream()
                    .flatMap(activity -> activity.attendance().stream())
                    .mapToLong(Attendance::persons)
                    .sum();
            assertThat(points(scores.explain(id, 11), "8.3.2"))
                    .isEqualByComparingTo(BigDecimal.valueOf(persons).divide(BigDecimal.valueOf(200)));
            return id;
        });
        assertThat(words(entry, "zh-CN")).contains("入选", "第1名", "亲子故事会（第1场）", "长春市文明场馆", "三比三创");
        assertThat(words(entry, "en")).contains("Passes", "Story hour, no. 1");
        String shown = pages.linked(entry, DISTRICT + "/activities/[0-9a-f-]{36}");
        assertThat(words(shown, "zh-CN")).containsPattern("2023年[23]月");
    }

    @Test
    void anObjectionThatHeldLetAnotherVenueIn() {
        String campaign = within(() -> DISTRICT + "/" + campaign().path());
        assertThat(words(campaign, "zh-CN"))
                .contains("市委宣传部", "市文明办", "市直有关职能部门", "社区推荐", "街道推荐", "城区初评", "市级评定", "演示·城西影剧院 入选", "演示·城东青少年宫 未入选");
        String out = pages.links(null, campaign).stream()
                .filter(link -> link.startsWith(campaign + "/entries/"))
                .filter(link -> words(link, "zh-CN").contains("演示·城东青少年宫 "))
                .findFirst()
                .orElseThrow();
        assertThat(words(out, "zh-CN")).contains("成立：更正一项测评结果", "经现场复核", "未入选");
        assertThat(words(out, "en")).contains("It holds: a finding is corrected", "Does not pass");
    }

    @Test
    void theLibraryWasToldHowItsYearWent() {
        Cookie librarian = pages.signedIn("changchun-library");
        assertThat(pages.text(librarian, DISTRICT + "/desk/notices", "zh-CN"))
                .contains("入选", "第11轮测评已开始", "抽查")
                .doesNotContain("???");
    }

    private Campaign campaign() {
        return campaigns.page(Actor.visitor(), null, 10).getFirst();
    }

    private CampaignEntry library(Campaign campaign) {
        return campaigns.allEntries(campaign.id()).getFirst();
    }

    private static BigDecimal points(Explanation why, String code) {
        return why.code().equals(code)
                ? why.points()
                : why.parts().stream().map(part -> points(part, code)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(
                districts.bySlug("changchun").orElseThrow().id(), work);
    }

    private String programme(String kind, String words) {
        return pages.links(null, DISTRICT + "/programmes?kind=" + kind).stream()
                .filter(link -> link.matches(DISTRICT + "/programmes/[0-9a-f-]{36}"))
                .filter(link -> words(link, "zh-CN").contains(words))
                .findFirst()
                .orElseThrow();
    }

    private String words(String path, String language) {
        return pages.text(null, path, language).replace("&amp;", "&").replaceAll("\\s+", " ");
    }
}
