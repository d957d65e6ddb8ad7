package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.gongjian.custody.Custody;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
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
        assertThat(words(ceremony, "zh-CN")).contains("“长春市文明场馆”授牌仪式", "中共长春市委宣传部", "长春市文明办", "姚淑慧", "多读书、读好书、爱读书");
        assertThat(words(ceremony, "en"))
                .contains("Changchun Civilised Venues", "read more, read well and love reading");
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
