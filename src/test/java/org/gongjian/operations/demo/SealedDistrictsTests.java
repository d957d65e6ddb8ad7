package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.operations.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two districts side by side: whoever works in one is a stranger in the other, whatever the address says. */
@DemoTest
class SealedDistrictsTests {

    @Autowired
    private DemoPages pages;

    @Test
    void loadingTheDemoAgainChangesNothing() {
        int before = pages.findRecords("dongying-port").size();
        pages.demo().load();
        assertThat(pages.findRecords("dongying-port")).hasSize(before);
    }

    @Test
    void everybodyShownAtTheTerminalSignsInAndBeginsWhereItSays() {
        List<DemoSignIn> everybody = pages.demo().signIns();
        assertThat(everybody).extracting(DemoSignIn::userName).doesNotHaveDuplicates();
        assertThat(everybody).extracting(signIn -> signIn.district().zh()).contains("珲春市", "东营港经济开发区");
        for (DemoSignIn signIn : everybody) {
            assertThat(pages.open(pages.signedIn(signIn.userName()), signIn.address(), "zh-CN"))
                    .as(signIn.userName())
                    .hasStatusOk();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dongying-port,dongying-coordinator,hunchun,幸福社区,文化社区",
        "hunchun,hunchun-coordinator,dongying-port,文化社区,幸福社区"
    })
    void recordsOfTheOtherDistrictAreNotThere(
            String own, String userName, String other, String ownWords, String otherWords) {
        Cookie session = pages.signedIn(userName);
        assertThat(pages.records(other)).hasSizeGreaterThan(5).allSatisfy(record -> {
            assertThat(pages.open(session, record.replaceFirst(other, own), "zh-CN"))
                    .as(record)
                    .hasStatus(404);
        });
        for (String list : List.of(
                "",
                "/activities",
                "/gifts",
                "/places",
                "/units",
                "/programmes",
                "/alliances",
                "/bulletins",
                "/reading-rooms",
                "/desk")) {
            assertThat(pages.text(session, "/" + own + list, "zh-CN")).as(list).doesNotContain(otherWords);
        }
        assertThat(pages.text(session, "/" + own + "/units", "zh-CN")).contains(ownWords);
    }

    @ParameterizedTest
    @CsvSource({"dongying-coordinator,hunchun", "hunchun-coordinator,dongying-port"})
    void inTheOtherDistrictACoordinatorIsAVisitor(String userName, String other) {
        Cookie session = pages.signedIn(userName);
        assertThat(pages.open(session, "/" + other + "/desk", "zh-CN")).hasStatus(403);
        assertThat(pages.open(session, "/" + other + "/office", "zh-CN")).hasStatus(403);
        for (String form : List.of("/activities/new", "/gifts/new", "/places/new", "/bulletins/new")) {
            assertThat(pages.open(session, "/" + other + form, "zh-CN"))
                    .as(form)
                    .hasStatus(403);
        }
        Stream.concat(pages.records(other).stream(), Stream.of("/" + other + "/activities", "/" + other + "/gifts"))
                .forEach(page ->
                        assertThat(pages.text(session, page, "zh-CN")).as(page).doesNotContain("登记捐赠", "策划活动", "修改"));
    }
}
