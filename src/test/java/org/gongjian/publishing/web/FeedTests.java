package org.gongjian.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.util.Date;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.TestBulletins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class FeedTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestBulletins test;

    @Autowired
    private BulletinDesk desk;

    private final TestGifts.Hunchun hunchun;

    FeedTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
    }

    @Test
    void theFeedIsAtomInTheReadersLanguage() throws Exception {
        BulletinId id = test.published(hunchun);
        MvcTestResult english = open("bulletins.atom", "en");
        assertThat(english).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "application/atom+xml;charset=UTF-8");

        SyndFeed feed = parse(english);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).hasSize(1);
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + id.value());
        assertThat(entry.getTitle()).isEqualTo("Local histories find a shelf");
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(TestClock.STORY));
        assertThat(entry.getLink()).contains(id.path(), "lang=en");
        assertThat(body(english)).contains("xml:lang=\"en\"");

        MvcTestResult chinese = open("bulletins.atom?lang=zh-CN", "en");
        assertThat(parse(chinese).getEntries().getFirst().getTitle()).isEqualTo("地方志书进社区，阅览室添了新类目");
        assertThat(parse(chinese).getEntries().getFirst().getUri()).isEqualTo(entry.getUri());
        assertThat(parse(chinese).getUri()).isNotEqualTo(feed.getUri());
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        test.published(hunchun);
        MvcTestResult first = open("bulletins.atom", "en");
        String tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED)).isNotBlank();
        String address = "/" + hunchun.district().slug() + "/bulletins.atom";

        assertThat(pages.get().uri(address).header("Accept-Language", "en").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
        test.published(hunchun);
        assertThat(pages.get().uri(address).header("Accept-Language", "en").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk();
    }

    @Test
    void anEmptyFeedIsAFeed() throws Exception {
        assertThat(parse(open("bulletins.atom", "zh-CN")).getEntries()).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsGoneFromTheFeedAndSaysSo() throws Exception {
        BulletinId id = test.published(hunchun);
        assertThat(open(id.path() + ".atom", "en")).hasStatusOk();
        assertThat(body(open(id.path() + ".atom", "en"))).contains("<entry", "urn:uuid:" + id.value());

        hunchun.run(() -> desk.withdraw(hunchun.district().editor(), id, 2, Localized.en("It was not so")));

        assertThat(open(id.path() + ".atom", "en")).hasStatus(410);
        MvcTestResult feed = open("bulletins.atom", "en");
        assertThat(parse(feed).getEntries()).isEmpty();
        assertThat(body(feed)).contains("deleted-entry", "It was not so", "urn:uuid:" + id.value());
    }

    @Test
    void aDraftIsInNoFeed() throws Exception {
        BulletinId id = test.drafted(hunchun);
        assertThat(parse(open("bulletins.atom", "en")).getEntries()).isEmpty();
        assertThat(open(id.path() + ".atom", "en")).hasStatus(404);
    }

    private MvcTestResult open(String path, String lang) {
        return new Browser(pages, sessions, hunchun.district().slug(), null, lang).get(path);
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private static SyndFeed parse(MvcTestResult result) throws Exception {
        return new SyndFeedInput()
                .build(new XmlReader(
                        new ByteArrayInputStream(result.getResponse().getContentAsByteArray()),
                        "application/atom+xml;charset=UTF-8"));
    }
}
