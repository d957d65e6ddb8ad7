package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visitor gets from one fact of the second story to the next. */
@DemoTest
class StoryFactsTests {

    private static final String ID = "/[0-9a-f-]{36}";

    @Autowired
    private DemoPages pages;

    @Test
    void theTenProjectsWereEachClaimedUnderANumberAndClosed() {
        Set<String> closed = new TreeSet<>(pages.links(null, "/dongying-port/cases?view=closed"));
        closed.removeIf(link -> !link.matches("/dongying-port/cases" + ID));
        assertThat(closed).hasSize(10);
        List<String> told = closed.stream().map(path -> words(path, "zh-CN")).toList();
        for (int number = 1; number <= 10; number++) {
            String label = "〔2022〕%03d号".formatted(number);
            assertThat(told).as(label).anyMatch(page -> page.contains(label) && page.contains("已销号"));
        }
    }

    @Test
    void aVisitorGetsFromTheFrontDoorToANeedToItsCaseToTheUnitAndItsLetter() {
        String front = "/dongying-port";
        assertThat(words(front, "zh-CN")).contains("从需求到销号", "现在可以认领", "正在办理和最近销号");
        assertThat(words("/dongying-port/projects?state=fulfilled", "zh-CN")).contains("公益凉亭");
        String listing = pages.linked("/dongying-port/projects?state=fulfilled", "/dongying-port/listings" + ID);
        assertThat(pages.links(null, front)).contains("/dongying-port/projects", "/dongying-port/cases");
        String about = pages.linked(listing, "/dongying-port/cases" + ID);
        assertThat(pages.links(null, about)).contains(listing);
        String unit = pages.linked(front + "/units?q=港城建设", front + "/units" + ID);
        assertThat(pages.links(null, about)).anyMatch(link -> link.matches(front + "/units" + ID));
        assertThat(words(unit + "/years/2022", "zh-CN")).contains("认领", "办结");
        String letter = pages.linked(unit + "/years/2022", front + "/units" + ID + "/letters" + ID);
        assertThat(words(letter, "zh-CN")).contains("“幸福花开”塑胶跑道", "公益凉亭", "幸福社区", "党委书记");
        assertThat(words(letter, "en")).contains("Happiness in Bloom", "Party committee secretary");
    }

    @Test
    void theBulletinOfTheLaunchLeadsToEveryCase() {
        String bulletin = pages.linked("/dongying-port", "/dongying-port/bulletins" + ID);
        assertThat(pages.links(null, bulletin).stream().filter(link -> link.matches("/dongying-port/cases" + ID)))
                .hasSize(10);
        assertThat(words(bulletin, "zh-CN")).contains("当场认领", "随之认捐 103,600 元", "公益凉亭", "“红烛”助学");
    }

    private String words(String path, String language) {
        return pages.text(null, path, language).replace("&amp;", "&").replaceAll("\\s+", " ");
    }
}
