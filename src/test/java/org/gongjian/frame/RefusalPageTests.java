package org.gongjian.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.district.District;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class RefusalPageTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestDistricts districts;

    @Test
    void anAddressWithNothingBehindItSaysSoInTheReadersLanguage() {
        District district = districts.found();
        String address = "/" + district.slug().value() + "/nothing-here";

        assertThat(pages.get().uri(address).locale(Locale.ENGLISH).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .hasStatus(404)
                .bodyText()
                .contains(
                        "There is nothing at this address",
                        "lang=\"en\"",
                        district.name().en());
        assertThat(pages.get().uri(address).header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN,zh;q=0.9"))
                .hasStatus(404)
                .bodyText()
                .contains("这个地址没有内容", "lang=\"zh-CN\"", district.name().zh());
    }

    @Test
    void theLanguageInTheAddressIsKeptInACookie() {
        assertThat(pages.get().uri("/theme?lang=en")).cookies().hasValue("lang", "en");
    }

    @Test
    void lettersAndColoursAreChosenEachByItself() {
        var large = pages.get().uri("/theme?letters=large&back=/").exchange();
        assertThat(large).cookies().hasValue("letters", "large").doesNotContainCookie("theme");
        var dark = pages.get().uri("/theme?to=dark&back=/").exchange();
        assertThat(dark).cookies().hasValue("theme", "dark").doesNotContainCookie("letters");
        assertThat(pages.get().uri("/theme?letters=huge").exchange()).cookies().hasValue("letters", "usual");
    }

    @Test
    void theWayBackFromTheThemeSwitchStaysInTheHouse() {
        assertThat(pages.get().uri("/theme?to=dark&back=//elsewhere.example")).hasRedirectedUrl("/");
        assertThat(pages.get().uri("/theme?to=dark&back=/somewhere?q=1")).hasRedirectedUrl("/somewhere?q=1");
    }
}
