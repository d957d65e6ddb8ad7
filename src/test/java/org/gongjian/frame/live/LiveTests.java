package org.gongjian.frame.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class LiveTests {

    private static final String OPEN = ":open";
    private static final String CHANGED = "event:changed";

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Streams streams;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private final TestDistrict here;
    private final RecordRef record;

    LiveTests(@Autowired TestAccounts accounts, @Autowired Programmes programmes) {
        here = accounts.aDistrict();
        ProgrammeId programme = ProgrammeId.next();
        here.run(() -> programmes.add(
                here.officer(),
                new AddProgramme(programme, Programme.Kind.BRAND, Localized.zh("书香社区"), null, null, null, null)));
        record = programme.ref();
    }

    @Test
    void thePageSaysWhereToHearOfTheNextChange() {
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/programmes/" + record.id())
                        .cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains("data-live=\"/" + here.slug() + "/live/programme/" + record.id() + "?since=" + newest())
                .contains("您打开之后，这条记录已有变动。");
        assertThat(pages.get().uri("/" + here.slug() + "/programmes/" + record.id()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-live");
    }

    @Test
    void anOpenPageHearsOfAChange() throws Exception {
        try (var page = open(Role.COORDINATOR, newest())) {
            assertThat(page.reads(OPEN)).isTrue();
            touch();
            assertThat(page.reads(CHANGED)).isTrue();
        }
    }

    @Test
    void whatChangedBetweenThePageAndItsStreamIsToldAtOnce() throws Exception {
        UUID shown = newest();
        touch();
        try (var page = open(Role.COORDINATOR, shown)) {
            assertThat(page.reads(CHANGED)).isTrue();
            assertThat(page.reads("never")).isFalse();
        }
    }

    @Test
    void aBrowserThatConnectsAnewHearsWhatItMissed() throws Exception {
        UUID shown = newest();
        touch();
        try (var page = new OpenStream(address(newest()), cookie(Role.COORDINATOR), shown.toString())) {
            assertThat(page.reads(CHANGED)).isTrue();
        }
    }

    /** As when one's own form was sent a moment ago: the page that follows shows what the signal tells of. */
    @Test
    void aChangeThatThePageShowsIsNotTold() throws Exception {
        try (var page = open(Role.COORDINATOR, newest())) {
            assertThat(page.reads(OPEN)).isTrue();
            streams.heard(new Topic(here.district().id(), record).written());
            touch();
            assertThat(page.reads("id:" + newest())).isTrue();
            assertThat(page.reads(CHANGED)).isTrue();
        }
    }

    @Test
    void aChangeOfAnotherRecordIsNotTold() throws Exception {
        try (var page = open(Role.COORDINATOR, newest())) {
            assertThat(page.reads(OPEN)).isTrue();
            streams.heard(new Topic(here.district().id(), new RecordRef("programme", UUID.randomUUID())).written());
            streams.heard("not a topic");
            streams.missed();
            assertThat(page.reads(CHANGED)).isFalse();
        }
    }

    @Test
    void whoWorksHereNoLongerHearsNothing() throws Exception {
        try (var page = open(Role.COORDINATOR, newest())) {
            assertThat(page.reads(OPEN)).isTrue();
            MandateId mandate = here.coordinator().mandates().getFirst().id();
            here.run(() -> mandates.end(here.officer(), mandate, "调离"));
            touch();
            assertThat(page.reads(CHANGED)).isFalse();
        }
    }

    @Test
    void whoIsSignedOutEverywhereHearsNothing() throws Exception {
        try (var page = open(Role.COORDINATOR, newest())) {
            assertThat(page.reads(OPEN)).isTrue();
            accounts.signOutEverywhere(here.coordinator());
            touch();
            assertThat(page.reads(CHANGED)).isFalse();
        }
    }

    @Test
    void openPagesAreLetGoBeforeTheServerStops() throws Exception {
        try (var page = open(Role.COORDINATOR, newest())) {
            assertThat(page.reads(OPEN)).isTrue();
            streams.stop();
            assertThat(page.reads(CHANGED)).isFalse();
            try (var late = open(Role.COORDINATOR, newest())) {
                assertThat(late.status()).isEqualTo(204);
            }
        } finally {
            streams.start();
        }
    }

    @Test
    void onlyWhoWorksHereMayListen() throws Exception {
        try (var page = open(Role.VOLUNTEER, newest())) {
            assertThat(page.status()).isEqualTo(403);
        }
        assertThat(pages.get().uri(path(newest()))).hasStatus(403);
    }

    @Test
    void everybodyMayListenToAWallAlsoBeforeAnythingHappensThere() throws Exception {
        String wall = "/" + here.slug() + "/live/wall/" + UUID.randomUUID();
        try (var page = new OpenStream("http://127.0.0.1:" + port + wall, "")) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.reads(":open")).isTrue();
        }
    }

    @Test
    void aRecordThatIsNotHereCannotBeListenedTo() {
        assertThat(pages.get()
                        .uri("/" + here.slug() + "/live/programme/" + UUID.randomUUID())
                        .cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatus(404);
    }

    @Test
    void oneAccountHasSoManyStreamsAndNoMore() throws Exception {
        List<OpenStream> all = new ArrayList<>();
        try {
            for (int i = 0; i < Streams.MOST_OF_AN_ACCOUNT; i++) {
                all.add(open(Role.EDITOR, newest()));
            }
            all.add(open(Role.EDITOR, newest()));
            assertThat(all.getFirst().status()).isEqualTo(200);
            assertThat(all.getLast().status()).isEqualTo(204);
        } finally {
            all.forEach(OpenStream::close);
            streams.missed();
        }
    }

    @Test
    void aPageThatIsOnlyLeftOpenDoesNotKeepTheSessionAlive() throws Exception {
        Cookie session = sessions.of(here.account(Role.COORDINATOR));
        clock.advance(Duration.ofMinutes(20));
        try (var page = new OpenStream(address(newest()), "gongjian=" + session.getValue())) {
            assertThat(page.status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(11));
        assertThat(pages.get().uri("/me").cookie(session)).hasStatus(302);
    }

    private OpenStream open(Role role, UUID since) throws IOException, InterruptedException {
        return new OpenStream(address(since), cookie(role));
    }

    private String cookie(Role role) {
        return "gongjian=" + sessions.of(here.account(role)).getValue();
    }

    private String address(UUID since) {
        return "http://127.0.0.1:" + port + path(since);
    }

    private String path(UUID since) {
        return "/" + here.slug() + "/live/programme/" + record.id() + "?since=" + since;
    }

    private UUID newest() {
        return here.within(() -> log.newestOf(record)).orElseThrow();
    }

    private void touch() {
        here.run(() -> transaction.executeWithoutResult(
                status -> log.write(here.officer().author(), "changed", record, "name")));
    }
}
