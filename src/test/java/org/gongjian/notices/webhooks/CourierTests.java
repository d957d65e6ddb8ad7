package org.gongjian.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Inbox;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.Notices;
import org.gongjian.notices.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RoomTest
class CourierTests {

    private static final NoticeKind KIND = new NoticeKind("gift-to-receive", "gifts");

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Courier courier;

    @Autowired
    private DeliveryRows rows;

    @Autowired
    private Notices notices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private OtherSystem other;
    private TestDistrict district;
    private WebhookId id;
    private String secret;

    @BeforeEach
    void begin() throws IOException {
        clock.set(TestClock.STORY);
        other = new OtherSystem();
        district = accounts.aDistrict();
        id = WebhookId.next();
        secret = add(district, id, Set.of("gift-to-receive", "gift-to-confirm"));
    }

    @AfterEach
    void end() {
        other.close();
    }

    @Test
    void aMessageIsSignedAsStandardWebhooksHasIt() throws Exception {
        tell(1);
        send();
        OtherSystem.Message message = other.messages().getFirst();
        assertThat(message.id()).startsWith("msg_");
        assertThat(message.timestamp()).isEqualTo(Long.toString(TestClock.STORY.getEpochSecond()));
        assertThat(message.signature()).isEqualTo(expected(secret, message));
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    @Test
    void aMessageSaysWhatThePublicMayKnowInBothLanguages() {
        TestGifts.Hunchun here = gifts.hunchun(district);
        GiftId gift = gifts.registered(here, here.anonymous());
        send();
        String body = other.messages().getFirst().body();
        JsonNode message = JsonMapper.shared().readTree(body);
        assertThat(message.path("type").asString()).isEqualTo("gift-to-confirm");
        assertThat(message.path("timestamp").asString()).isEqualTo(TestClock.STORY.toString());
        JsonNode data = message.path("data");
        assertThat(data.path("district").asString()).isEqualTo(district.slug());
        assertThat(data.path("record").path("kind").asString()).isEqualTo("gift");
        assertThat(data.path("record").path("url").asString())
                .isEqualTo("http://localhost/" + district.slug() + "/" + gift.path());
        assertThat(data.path("text").path("zh-CN").asString()).contains("请核对并确认");
        assertThat(data.path("text").path("en").asString()).contains("confirm it");
        assertThat(body).doesNotContain("演示", "档案馆", "Archives");
    }

    @Test
    void whatIsNotChosenIsNotTold() {
        district.run(() -> transaction.executeWithoutResult(status -> notices.tell(Notice.of(
                new NoticeKind("bulletin-published", "bulletins"),
                new RecordRef("bulletin", UUID.randomUUID()),
                Reason.of("notices.says.bulletin-published"),
                Audience.peopleOf(district.partner())))));
        send();
        assertThat(other.messages()).isEmpty();
    }

    @Test
    void nothingCrossesDistricts() {
        TestDistrict elsewhere = accounts.aDistrict();
        tell(elsewhere, 1);
        elsewhere.run(courier::run);
        send();
        assertThat(other.messages()).isEmpty();
        assertThatThrownBy(() -> elsewhere.run(() -> webhooks.require(elsewhere.officer(), id)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aMessageThatIsNotAcceptedGoesAgainLaterWithTheSameId() {
        other.answer(503);
        tell(1);
        send();
        send();
        assertThat(other.messages()).hasSize(1);
        assertThat(latest().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(latest().answer()).isEqualTo(503);
        assertThat(latest().failure()).isEqualTo("answer");

        other.answer(200);
        clock.advance(Courier.pause(1));
        send();
        send();
        assertThat(other.messages()).hasSize(2);
        assertThat(other.messages())
                .extracting(OtherSystem.Message::id)
                .containsOnly(other.messages().getFirst().id());
        assertThat(latest().state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void afterSoManyTriesAMessageIsGivenUp() {
        other.answer(500);
        tell(1);
        for (int attempt = 1; attempt <= Courier.ATTEMPTS; attempt++) {
            send();
            clock.advance(Courier.pause(attempt));
        }
        send();
        assertThat(other.messages()).hasSize(Courier.ATTEMPTS);
        assertThat(latest().state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void anAddressThatFailsIsAskedOnceARound() {
        other.answer(500);
        tell(1);
        tell(2);
        send();
        assertThat(other.messages()).hasSize(1);
        other.answer(200);
        send();
        clock.advance(Courier.pause(1));
        send();
        assertThat(other.messages().stream().map(OtherSystem.Message::id).distinct())
                .hasSize(2);
    }

    @Test
    void aRedirectIsNotFollowed() {
        other.answer(302);
        tell(1);
        send();
        assertThat(other.messages()).hasSize(1);
        assertThat(latest().answer()).isEqualTo(302);
        assertThat(latest().state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void anAddressNothingReachesForDaysIsStoppedAndItsOfficersAreTold() {
        other.close();
        for (int day = 0; day <= 4; day++) {
            tell(day);
            send();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(webhook().state()).isEqualTo(WebhookState.DISABLED);
        List<Told> told =
                district.within(() -> inbox.page(district.officer(), null, 10).lines());
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.kind().code()).isEqualTo("webhook-disabled");
            assertThat(one.urgent()).isTrue();
            assertThat(one.path()).isEqualTo(id.path());
        });
        assertThat(latest().state()).isIn(Delivery.State.DROPPED, Delivery.State.FAILED);
    }

    @Test
    void oneMessageThatArrivesEndsTheCountOfFailures() {
        other.answer(500);
        tell(1);
        send();
        assertThat(webhook().failingSince()).isEqualTo(TestClock.STORY);
        other.answer(200);
        clock.advance(Courier.pause(1));
        send();
        assertThat(webhook().failingSince()).isNull();
    }

    @Test
    void anAddressThatSaysItIsGoneIsStoppedAtOnce() {
        other.answer(410);
        tell(1);
        send();
        assertThat(webhook().state()).isEqualTo(WebhookState.DISABLED);
    }

    @Test
    void whatWaitsForAPausedAddressGoesWhenItIsResumed() {
        tell(1);
        district.run(() -> webhooks.pause(district.officer(), id, 1));
        send();
        tell(2);
        assertThat(other.messages()).isEmpty();
        district.run(() -> webhooks.resume(district.officer(), id, 2));
        send();
        assertThat(other.messages()).hasSize(1);
    }

    @Test
    void afterARotationBothSecretsSignForADay() throws Exception {
        String fresh = district.within(() -> webhooks.rotate(district.officer(), id, 1));
        tell(1);
        send();
        OtherSystem.Message message = other.messages().getFirst();
        assertThat(message.signature()).isEqualTo(expected(fresh, message) + " " + expected(secret, message));
        clock.advance(Webhooks.CHANGE_OVER.plusSeconds(1));
        tell(2);
        send();
        assertThat(other.messages().getLast().signature())
                .isEqualTo(expected(fresh, other.messages().getLast()));
    }

    @Test
    void aTestIsSentWhileOneWaits() {
        other.answer(418);
        district.run(() -> webhooks.test(district.officer(), id));
        assertThat(other.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains("\"type\":\"test\""));
        assertThat(latest().answer()).isEqualTo(418);
        assertThat(latest().state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void aWorkerThatEndsInBetweenLeavesAClaimThatRunsOut() {
        tell(1);
        UUID delivery =
                district.within(() -> rows.due(clock.instant(), 10).getFirst().id());
        Instant now = clock.instant();
        district.run(() -> rows.claim(delivery, now, now.plus(Courier.CLAIM)));
        send();
        assertThat(other.messages()).isEmpty();
        clock.advance(Courier.CLAIM.plusSeconds(1));
        send();
        send();
        assertThat(other.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.id()).isEqualTo("msg_" + delivery));
    }

    @Test
    void twoWorkersNeverSendTheSame() throws Exception {
        for (int i = 1; i <= 12; i++) {
            tell(i);
        }
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    send();
                    return true;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(other.messages()).hasSize(12);
        assertThat(other.messages()).extracting(OtherSystem.Message::id).doesNotHaveDuplicates();
    }

    @Test
    void onlyOfficersKeepWebhooksAndAStaleFormIsRefused() {
        assertThatThrownBy(() -> add(district, WebhookId.next(), Set.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> district.run(() -> webhooks.pause(district.coordinator(), id, 1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThatThrownBy(() -> district.run(() -> webhooks.remove(district.officer(), id, 7)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        district.run(() -> webhooks.change(
                district.officer(), new DescribeWebhook(id, "Bridge", other.url(), Set.of("gift-received")), 1));
        assertThat(webhook().kinds()).containsExactly("gift-received");
        tell(1);
        district.run(() -> webhooks.remove(district.officer(), id, 2));
        send();
        assertThat(other.messages()).isEmpty();
        assertThatThrownBy(this::webhook).isInstanceOf(Refused.class);
    }

    private String add(TestDistrict where, WebhookId webhook, Set<String> kinds) {
        return where.within(
                () -> webhooks.add(where.officer(), new DescribeWebhook(webhook, "Bridge", other.url(), kinds)));
    }

    private Webhook webhook() {
        return district.within(() -> webhooks.require(district.officer(), id));
    }

    private Delivery latest() {
        return district.within(() -> webhooks.deliveries(district.officer(), id).getFirst());
    }

    private void send() {
        district.run(courier::run);
    }

    private void tell(int round) {
        tell(district, round);
    }

    private void tell(TestDistrict where, int round) {
        where.run(() -> transaction.executeWithoutResult(status -> notices.tell(Notice.of(
                        KIND,
                        new RecordRef("gift", UUID.fromString("0190a0a0-0000-7000-8000-000000000001")),
                        Reason.of("notices.says.gift-to-receive"),
                        Audience.peopleOf(where.partner()))
                .round(round))));
    }

    /** As whoever gets it reckons it, from the specification. */
    private static String expected(String secret, OtherSystem.Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
