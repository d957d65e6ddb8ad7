package org.gongjian.reading.consignments.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.TestListings;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.consignments.PackedLine;
import org.gongjian.reading.consignments.ReceivedLine;
import org.gongjian.reading.consignments.Round;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** “Our reading room has no books” leads to who offers some, and with one press to the next round. */
@RoomTest
class NeedOfBooksTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private DeliveryRounds rounds;

    @Autowired
    private ConsignmentDesk consignments;

    private final TestListings listings;
    private final TestLibrary library;
    private final TestLibrary.Small here;
    private final ListingId need;

    NeedOfBooksTests(@Autowired TestListings listings, @Autowired TestLibrary library) {
        this.listings = listings;
        this.library = library;
        TestDistrict district = listings.aDistrict();
        here = library.small(district);
        need = listings.published(
                district,
                ListingKind.NEED,
                listings.details(
                        Localized.of("我们的阅览室没有书", "Our reading room has no books"),
                        here.books(),
                        Quantity.of(60),
                        Localized.of("册", "volumes"),
                        null));
    }

    @Test
    void theNeedNamesWhoOffersBooksTheNearestFirstAndWhy() {
        ListingId near = offered("综合图书一批", here.books());
        ListingId far = offered("地方志一批", listings.category(here.district(), "local-records"));
        offered("一条步道", listings.category(here.district(), "running-track"));
        String page = text(get("/listings/" + need.value(), null));
        assertThat(page).contains("谁能提供图书", "正是所需的类别", "是其他类别的图书").doesNotContain("一条步道");
        assertThat(page.indexOf(near.value().toString()))
                .isLessThan(page.indexOf(far.value().toString()));
    }

    @Test
    void aNeedOfSomethingElseNamesNobody() {
        offered("综合图书一批", here.books());
        ListingId track = listings.published(here.district(), ListingKind.NEED, listings.track(here.district()));
        assertThat(text(get("/listings/" + track.value(), null))).doesNotContain("谁能提供图书");
    }

    @Test
    void onePressPutsItOnTheNextRoundAndTheNeedShowsWhatBecomesOfIt() {
        Cookie librarian = sessions.of(here.district().account(Role.UNIT_CONTACT));
        String address = "/library/listings/" + need.value();
        assertThat(text(get("/listings/" + need.value(), librarian))).contains("列入下一次配送");
        String form = text(get(address, librarian));
        assertThat(chosen(form))
                .contains(here.branch().value().toString(), here.books().value().toString());
        MvcTestResult pressed = post(
                address,
                librarian,
                Map.of(
                        "to", here.branch().value().toString(),
                        "category", here.books().value().toString(),
                        "quantity", value(form, "quantity"),
                        "plannedFor", value(form, "plannedFor")));
        assertThat(pressed).hasStatus(303);
        List<Round> answering = here.within(() -> rounds.answering(need));
        assertThat(answering).hasSize(1);
        assertThat(text(get("/listings/" + need.value(), null))).contains("列入配送轮次");
        assertThat(text(get("/listings/" + need.value(), librarian))).doesNotContain("列入下一次配送");

        Round round = here.within(() -> rounds.require(answering.getFirst().id()));
        assertThat(round.lines()).anyMatch(line -> need.equals(line.listing()) && line.quantity() == 60);
        here.run(() -> rounds.decide(here.librarian(), round.id(), round.version()));
        Consignment sent = here.within(() -> consignments.answering(need)).getFirst();
        int books = sent.lines().stream().mapToInt(line -> line.planned()).sum();
        here.run(() -> {
            consignments.pack(here.librarian(), sent.id(), List.of(new PackedLine(here.books(), books, 5)), 0);
            consignments.send(here.librarian(), sent.id(), TestLibrary.DAY, 1);
            consignments.receive(
                    here.coordinator(),
                    sent.id(),
                    List.of(new ReceivedLine(here.books(), books, null, null)),
                    TestLibrary.DAY,
                    2);
        });
        assertThat(library.has(here, here.branch())).isEqualTo(books).isGreaterThanOrEqualTo(60);
        assertThat(text(get("/listings/" + need.value(), null))).contains(books + " 册");
    }

    private ListingId offered(String title, CategoryId category) {
        return listings.published(
                here.district(),
                ListingKind.RESOURCE,
                listings.details(Localized.zh(title), category, Quantity.of(300), Localized.of("册", "volumes"), null));
    }

    private static List<String> chosen(String form) {
        Matcher matcher =
                Pattern.compile("<option value=\"([^\"]+)\"[^>]*selected").matcher(form);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    private static String value(String form, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private MvcTestResult get(String path, @Nullable Cookie as) {
        var request = pages.get().uri("/" + here.district().slug() + path).header("Accept-Language", "zh-CN");
        return (as == null ? request : request.cookie(as)).exchange();
    }

    private MvcTestResult post(String path, Cookie as, Map<String, String> fields) {
        var request = pages.post()
                .uri("/" + here.district().slug() + path)
                .header("Accept-Language", "zh-CN")
                .cookie(as)
                .with(FormToken.sent());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
