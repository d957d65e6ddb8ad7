package org.gongjian.frame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.TestPrograms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class AnsweredRequestsTests {

    private static final Instant NOW = TestClock.STORY;
    private static final Answered ANSWER = new Answered(new byte[32], 201, Map.of("ETag", "\"1\""), new byte[] {7});

    @Autowired
    private AnsweredRequests answers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private TestPrograms programs;

    private final TestDistrict district;
    private final TestDistrict elsewhere;

    AnsweredRequestsTests(@Autowired TestAccounts accounts) {
        district = accounts.aDistrict();
        elsewhere = accounts.aDistrict();
    }

    @Test
    void aRepeatWhileTheFirstIsUnderWayIsAConflict() {
        TestAccount coordinator = district.account(Role.COORDINATOR);
        String key = UUID.randomUUID().toString();
        String secret = programs.secret(coordinator.actor());
        var other = district.within(() -> transaction.execute(status -> {
            assertThat(answers.take(coordinator.id().value(), key)).isTrue();
            return CompletableFuture.supplyAsync(() -> site.post()
                            .uri("/api/v1/" + district.slug() + "/gifts")
                            .header("Authorization", "Bearer " + secret)
                            .header("Idempotency-Key", key)
                            .exchange())
                    .join();
        }));
        assertThat(other).hasStatus(409).bodyText().contains("frame.api.key.in-flight");
    }

    @Test
    void anAnswerIsKeptForADayForItsOwnAccountAndDistrict() {
        UUID account = district.account(Role.COORDINATOR).id().value();
        district.run(() -> transaction.executeWithoutResult(status -> {
            answers.keep(account, "key", ANSWER, NOW);
            assertThat(answers.find(account, "key", NOW.plus(Duration.ofHours(23))))
                    .isPresent();
            assertThat(answers.find(account, "key", NOW.plus(Duration.ofHours(24))))
                    .isEmpty();
            assertThat(answers.find(UUID.randomUUID(), "key", NOW)).isEmpty();
        }));
        elsewhere.run(() -> transaction.executeWithoutResult(
                status -> assertThat(answers.find(account, "key", NOW)).isEmpty()));
    }

    @Test
    void answersOlderThanADayAreForgotten() {
        UUID account = district.account(Role.COORDINATOR).id().value();
        district.run(() -> transaction.executeWithoutResult(status -> answers.keep(account, "old", ANSWER, NOW)));
        assertThat(district.within(() -> answers.forget(NOW.plus(Duration.ofHours(23)))))
                .isZero();
        assertThat(district.within(() -> answers.forget(NOW.plus(Duration.ofHours(24)))))
                .isEqualTo(1);
    }
}
