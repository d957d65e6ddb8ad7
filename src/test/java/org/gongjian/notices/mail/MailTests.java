package org.gongjian.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Inbox;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.Notices;
import org.gongjian.notices.SentFilter;
import org.gongjian.notices.SentNotice;
import org.gongjian.notices.SentNotices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class MailTests {

    private static final NoticeKind KIND = new NoticeKind("gift-to-receive", "gifts");
    /** 07:00 in Shanghai, an hour before the digest. */
    private static final Instant EARLY = Instant.parse("2024-06-05T23:00:00Z");

    private static final TestMailServer SERVER = TestMailServer.server();

    @Autowired
    private Notices notices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SentNotices sent;

    @Autowired
    private OwnNotices own;

    @Autowired
    private Accounts registered;

    @Autowired
    private MailPlan plan;

    @Autowired
    private Postman postman;

    @Autowired
    private MailRows rows;

    @Autowired
    private MailStandings standings;

    @Autowired
    private StoredEmails stored;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private TestEmails emails;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestDistrict district;
    private Actor reader;

    @BeforeEach
    void begin() {
        clock.set(EARLY);
        district = accounts.aDistrict();
        reader = district.contact();
    }

    @Test
    void aDigestHoldsOneLetterForManyNotices() {
        String address = emails.confirmed(reader);
        tell(1);
        tell(2);
        tell(3);
        emails.send(district);
        assertThat(letters(address)).isEmpty();

        clock.advance(Duration.ofHours(1));
        emails.send(district);
        assertThat(letters(address)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo(district.district().name().zh() + "：3 条通知");
            assertThat(letter.text().split("请办理接收", -1)).hasSize(4);
        });
        assertThat(outcomes()).containsOnly(SentFilter.Outcome.SENT);
    }

    @Test
    void thereIsOneDigestADayAndNoneWhereThereIsNothing() {
        String address = emails.confirmed(reader);
        tell(1);
        clock.advance(Duration.ofHours(1).plusMinutes(1));
        emails.send(district);
        tell(2);
        clock.advance(Duration.ofHours(3));
        emails.send(district);
        assertThat(letters(address)).hasSize(1);

        clock.advance(Duration.ofHours(21));
        emails.send(district);
        emails.send(district);
        assertThat(letters(address)).hasSize(2);
        clock.advance(Duration.ofDays(1));
        emails.send(district);
        assertThat(letters(address)).hasSize(2);
    }

    @Test
    void whatIsUrgentComesAtOnceAndOnce() {
        String address = emails.confirmed(reader);
        district.run(() -> transaction.executeWithoutResult(
                status -> notices.tell(notice(1).urgently())));
        emails.send(district);
        emails.send(district);
        assertThat(letters(address)).hasSize(1);
        clock.advance(Duration.ofHours(2));
        emails.send(district);
        assertThat(letters(address)).hasSize(1);
    }

    @Test
    void everybodysChoiceIsHonoured() {
        String never = emails.confirmed(reader);
        String atOnce = emails.confirmed(district.coordinator());
        own.choose(reader, Map.of("gifts", EmailChoice.NEVER));
        own.choose(district.coordinator(), Map.of("gifts", EmailChoice.AT_ONCE));
        district.run(() -> transaction.executeWithoutResult(status ->
                notices.tell(notice(1, Audience.peopleOf(district.partner(), district.communityUnit()))
                        .urgently())));
        emails.send(district);
        clock.advance(Duration.ofDays(1));
        emails.send(district);
        assertThat(letters(never)).isEmpty();
        assertThat(letters(atOnce)).hasSize(1);
        assertThat(outcomes()).containsExactlyInAnyOrder(SentFilter.Outcome.LEFT_OUT, SentFilter.Outcome.SENT);
        assertThat(district.<Integer>within(() -> inbox.page(reader, null, 10).unread()))
                .isEqualTo(1);
    }

    @Test
    void nothingButTheVerificationGoesToAnAddressNobodyConfirmed() {
        String address = emails.entered(reader);
        tell(1);
        clock.advance(Duration.ofHours(2));
        emails.send(district);
        assertThat(SERVER.to(address))
                .singleElement()
                .satisfies(letter -> assertThat(letter.header("Message-ID")).startsWith("<verify-"));
        assertThat(whys()).containsExactly("notices.why.address");
    }

    @Test
    void whoUnsubscribedOrRemovedTheAddressGetsNoneOfWhatWaited() {
        String address = emails.confirmed(reader);
        tell(1);
        emails.send(district);
        own.remove(reader);
        clock.advance(Duration.ofHours(2));
        emails.send(district);
        assertThat(letters(address)).isEmpty();
        assertThat(whys()).containsExactly("notices.why.address");
    }

    @Test
    void whatWasReadInTheInboxIsNotInTheDigest() {
        String address = emails.confirmed(reader);
        tell(1);
        emails.send(district);
        district.run(() -> inbox.readAll(reader, clock.instant()));
        clock.advance(Duration.ofHours(2));
        emails.send(district);
        assertThat(letters(address)).isEmpty();
        assertThat(whys()).containsExactly("notices.why.read");
    }

    @Test
    void aLetterIsInTheReadersLanguageWithLinksAndAWayOut() {
        String chinese = emails.confirmed(reader);
        String english = emails.confirmed(district.coordinator());
        registered.chooseLanguage(district.coordinator(), "en");
        TestGifts.Hunchun here = gifts.hunchun(district);
        clock.set(EARLY);
        GiftId gift = gifts.confirmed(here, here.books());
        emails.send(district);
        clock.advance(Duration.ofHours(2));
        emails.send(district);

        String link = "http://localhost/" + district.slug() + "/" + gift.path();
        assertThat(letters(chinese)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).startsWith(district.district().name().zh() + "：");
            assertThat(letter.text()).contains("登记了贵单位的一笔捐赠，请核对并确认。", link);
            assertThat(letter.html()).contains("lang=\"zh-CN\"", "请核对并确认。", "href=\"" + link + "\"");
            assertThat(letter.header("Content-Language")).isEqualTo("zh-CN");
            assertThat(letter.header("List-Unsubscribe")).startsWith("<http://localhost/unsubscribe/");
            assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        });
        assertThat(letters(english)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).startsWith(district.district().name().en() + ": ");
            assertThat(letter.text()).contains("The donor has confirmed this gift.", link);
            assertThat(letter.header("Content-Language")).isEqualTo("en");
        });
    }

    @Test
    void aLetterTheServerPutsOffIsTriedAgainLater() {
        String address = emails.confirmed(reader);
        SERVER.answer(address, "451 later");
        tell(1);
        clock.advance(Duration.ofHours(2));
        emails.send(district);
        assertThat(letters(address)).isEmpty();
        assertThat(outcomes()).containsExactly(SentFilter.Outcome.WAITING);
        assertThat(whys()).containsExactly("notices.failure.later");

        SERVER.accept(address);
        emails.send(district);
        assertThat(letters(address)).isEmpty();
        clock.advance(Postman.pause(1));
        emails.send(district);
        emails.send(district);
        assertThat(letters(address)).hasSize(1);
        assertThat(outcomes()).containsExactly(SentFilter.Outcome.SENT);
    }

    @Test
    void aServerThatIsAwayIsAskedOnceARound() {
        emails.confirmed(reader);
        emails.confirmed(district.coordinator());
        district.run(() -> transaction.executeWithoutResult(status ->
                notices.tell(notice(1, Audience.peopleOf(district.partner(), district.communityUnit()))
                        .urgently())));
        var asked = new ArrayList<Letter>();
        Post away = new Post() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void send(Letter letter) throws Undelivered {
                asked.add(letter);
                throw new Undelivered("unreachable", false);
            }
        };
        district.run(() -> {
            plan.run();
            new Postman(rows, standings, stored, writer, away, clock).run();
        });
        assertThat(asked).hasSize(1);
        assertThat(whys()).containsExactly("notices.failure.unreachable");
        emails.send(district);
        clock.advance(Postman.pause(1));
        emails.send(district);
        assertThat(outcomes()).containsOnly(SentFilter.Outcome.SENT);
    }

    @Test
    void afterSoManyTriesALetterIsGivenUp() {
        String address = emails.confirmed(reader);
        SERVER.answer(address, "451 later");
        tell(1);
        clock.advance(Duration.ofHours(2));
        for (int attempt = 1; attempt <= Postman.ATTEMPTS; attempt++) {
            emails.send(district);
            clock.advance(Postman.pause(attempt));
        }
        SERVER.accept(address);
        emails.send(district);
        assertThat(letters(address)).isEmpty();
        assertThat(outcomes()).containsExactly(SentFilter.Outcome.FAILED);
        assertThat(whys()).containsExactly("notices.failure.later");
    }

    @Test
    void anAddressTheServerRefusesForGoodIsNotTriedAgain() {
        String address = emails.confirmed(reader);
        SERVER.answer(address, "550 no such person");
        tell(1);
        clock.advance(Duration.ofHours(2));
        emails.send(district);
        assertThat(outcomes()).containsExactly(SentFilter.Outcome.FAILED);
        assertThat(whys()).containsExactly("notices.failure.refused");
    }

    @Test
    void aWorkerThatEndsBetweenSendingAndRecordingLeavesARepeatThatIsKnownByItsId() {
        String address = emails.confirmed(reader);
        tell(1);
        clock.advance(Duration.ofHours(2));
        district.run(() -> plan.run());
        UUID mail = district.within(() -> rows.due(clock.instant(), 10).getFirst());
        MailRows.Claim lost = district.within(
                () -> rows.claim(mail, clock.instant(), clock.instant().plus(Postman.CLAIM))
                        .orElseThrow());
        emails.send(district);
        assertThat(letters(address)).isEmpty();

        district.run(() -> postman.deliver(new MailRows.Claim(lost.id(), lost.account(), lost.isDigest(), 0)));
        assertThat(letters(address)).hasSize(1);
        assertThat(outcomes()).containsExactly(SentFilter.Outcome.WAITING);

        clock.advance(Postman.CLAIM.plusSeconds(1));
        emails.send(district);
        emails.send(district);
        assertThat(letters(address)).hasSize(2);
        assertThat(letters(address))
                .extracting(letter -> letter.header("Message-ID"))
                .containsOnly("<notice-" + mail + "@gongjian.example>");
        assertThat(outcomes()).containsExactly(SentFilter.Outcome.SENT);

        district.run(() -> rows.failed(lost, "later"));
        assertThat(outcomes()).containsExactly(SentFilter.Outcome.SENT);
    }

    @Test
    void twoWorkersNeverSendTheSame() throws Exception {
        String address = emails.confirmed(reader);
        own.choose(reader, Map.of("gifts", EmailChoice.AT_ONCE));
        for (int i = 1; i <= 12; i++) {
            tell(i);
            district.run(() -> plan.run());
        }
        race(4, () -> district.run(() -> postman.run()));
        assertThat(letters(address)).hasSize(12);
        assertThat(letters(address))
                .extracting(letter -> letter.header("Message-ID"))
                .doesNotHaveDuplicates();
    }

    @Test
    void twoPlannersPutANoticeIntoOneLetter() throws Exception {
        String address = emails.confirmed(reader);
        own.choose(reader, Map.of("gifts", EmailChoice.AT_ONCE));
        for (int i = 1; i <= 12; i++) {
            tell(i);
        }
        race(
                4,
                () -> district.run(() -> {
                    plan.run();
                    postman.run();
                }));
        emails.send(district);
        assertThat(letters(address).stream()
                        .mapToInt(letter -> letter.text().split("请办理接收", -1).length - 1)
                        .sum())
                .isEqualTo(12);
    }

    @Test
    void twoPlannersMakeOneDigest() throws Exception {
        String address = emails.confirmed(reader);
        tell(1);
        tell(2);
        emails.send(district);
        clock.advance(Duration.ofHours(2));
        race(4, () -> emails.send(district));
        assertThat(letters(address)).hasSize(1);
    }

    @Test
    void aDistrictsDigestHoldsNothingOfAnother() {
        TestDistrict other = accounts.aDistrict();
        accounts.alsoIn(other.district(), district.account(Role.UNIT_CONTACT).id());
        String address = emails.confirmed(reader);
        tell(1);
        other.run(() -> transaction.executeWithoutResult(status -> notices.tell(Notice.of(
                KIND,
                new RecordRef("gift", UUID.randomUUID()),
                Reason.of("notices.says.gift-to-receive"),
                Audience.account(district.account(Role.UNIT_CONTACT).id())))));
        emails.send(district);
        emails.send(other);
        clock.advance(Duration.ofHours(2));
        emails.send(district);
        assertThat(letters(address)).hasSize(1);
        emails.send(other);
        assertThat(letters(address))
                .extracting(TestMailServer.Received::subject)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(district.district().name().zh() + "："),
                        second -> assertThat(second)
                                .startsWith(other.district().name().zh() + "："));
        assertThat(letters(address).getFirst().text())
                .contains("/" + district.slug() + "/")
                .doesNotContain("/" + other.slug() + "/");
    }

    private void race(int workers, Runnable work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    work.run();
                    return true;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private Notice notice(int round) {
        return notice(round, Audience.peopleOf(district.partner()));
    }

    private Notice notice(int round, Audience to) {
        return Notice.of(
                        KIND,
                        new RecordRef("gift", UUID.fromString("0190a0a0-0000-7000-8000-000000000001")),
                        Reason.of("notices.says.gift-to-receive"),
                        to)
                .round(round);
    }

    private void tell(int round) {
        district.run(() -> transaction.executeWithoutResult(status -> notices.tell(notice(round))));
    }

    private List<SentNotice.Message> messages() {
        return district.within(
                () -> sent.page(district.officer(), new SentFilter(null, null, null), 50).notices().stream()
                        .flatMap(one -> one.messages().stream())
                        .toList());
    }

    private List<SentFilter.Outcome> outcomes() {
        return messages().stream().map(SentNotice.Message::outcome).toList();
    }

    private List<String> whys() {
        return messages().stream()
                .flatMap(message -> Stream.ofNullable(message.why()))
                .map(Reason::code)
                .toList();
    }

    /** Those about notices. */
    private static List<TestMailServer.Received> letters(String address) {
        return SERVER.to(address).stream()
                .filter(letter -> letter.header("Message-ID").startsWith("<notice-"))
                .toList();
    }
}
