package org.gongjian.alliances.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementFilter;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementState;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.Hunchun;
import org.gongjian.alliances.TestFulfilment;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.frame.Panels;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The units, people and agreements the tests of these pages begin with. */
@RoomTest
abstract class AlliancePages {

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSessions sessions;

    @Autowired
    Organizations organizations;

    @Autowired
    Posts posts;

    @Autowired
    Alliances alliances;

    @Autowired
    AgreementDesk desk;

    @Autowired
    Agreements agreements;

    @Autowired
    TestFulfilment fulfilment;

    @Autowired
    Panels panels;

    TestDistrict district;
    Hunchun hunchun;

    @BeforeEach
    void units() {
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
    }

    AgreementId drafted() {
        return drafted(hunchun.agreement());
    }

    AgreementId drafted(WriteAgreement written) {
        return district.within(() -> desk.draft(hunchun.coordinator, written));
    }

    AgreementId agreed() {
        return agreed(hunchun.agreement());
    }

    AgreementId agreed(WriteAgreement written) {
        AgreementId id = drafted(written);
        district.run(() -> {
            desk.confirm(hunchun.coordinator, id, hunchun.community, 1);
            desk.confirm(hunchun.contact, id, hunchun.archives, 1);
            assertThat(agreements.list(
                            hunchun.contact, new AgreementFilter(AgreementState.IN_FORCE, null, null), null, 5))
                    .hasSize(1);
        });
        return id;
    }

    void confirm(AgreementId id, Role role) {
        Document page = open("alliances/agreements/" + id.value(), role, "zh-CN");
        String action = page.select(".gj-record__acts form").attr("action");
        assertThat(pages.post().uri(action).with(as(role)).with(FormToken.sent()))
                .hasStatus(303);
    }

    Document open(String below, Role role, String language) {
        return Jsoup.parse(
                body(pages.get().uri(address(below)).with(as(role)).header(HttpHeaders.ACCEPT_LANGUAGE, language)));
    }

    /** As a visitor, in Chinese. */
    Document read(String below) {
        return Jsoup.parse(body(pages.get().uri(address(below)).header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")));
    }

    static String body(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    String address(String below) {
        return "/" + district.slug() + "/" + below;
    }

    RequestPostProcessor as(Role role) {
        Cookie session = sessions.of(district.account(role));
        return request -> {
            Stream<Cookie> sent = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
            request.setCookies(Stream.concat(sent, Stream.of(session)).toArray(Cookie[]::new));
            return request;
        };
    }
}
