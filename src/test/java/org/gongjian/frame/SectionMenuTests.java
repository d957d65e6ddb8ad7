package org.gongjian.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.district.District;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The sections stand in a few menus of the head, and all of them at the foot, for a phone. */
@RoomTest
class SectionMenuTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestDistricts districts;

    @Autowired
    private ObjectProvider<Section> sections;

    private District district;

    @BeforeEach
    void begin() {
        district = districts.found();
    }

    @Test
    void everySectionIsInOneMenuOfTheHeadAndOnceAtTheFoot() throws UnsupportedEncodingException {
        Document page = open("/places?lang=en");
        List<String> all = sections.stream()
                .map(section -> "/" + district.slug().value() + "/" + section.path())
                .toList();

        assertThat(page.select(".gj-head .gj-menu a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(page.select(".gj-foot__menus a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(page.select(".gj-menu summary").eachText())
                .containsExactly("What’s on", "Co-building", "Units and places");
        assertThat(open("/places?lang=zh-CN").select(".gj-menu summary").eachText())
                .containsExactly("动态", "共建", "单位与场所");
    }

    @Test
    void theMenuOfThePageIsMarkedAndNoneWhereThePageIsInNone() throws UnsupportedEncodingException {
        Document page = open("/places?lang=en");

        assertThat(page.select(".gj-menu summary.is-here").eachText()).containsExactly("Units and places");
        assertThat(page.select(".gj-menu a[aria-current=page]").eachText()).containsExactly("Places");
        assertThat(page.select(".gj-menu[open]")).isEmpty();
        assertThat(open("?lang=en").select(".gj-menu summary.is-here")).isEmpty();
    }

    private Document open(String below) throws UnsupportedEncodingException {
        return Jsoup.parse(pages.get()
                .uri("/" + district.slug().value() + below)
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
