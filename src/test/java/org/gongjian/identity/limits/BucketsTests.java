package org.gongjian.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class BucketsTests {

    private static final Limit THREE = new Limit(3, Duration.ofHours(1));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String key = "test " + UUID.randomUUID();
    private final SharedCounts counts;
    private final Buckets here;
    private final Buckets there;

    /** Two of them, as two processes have. */
    BucketsTests(@Autowired SharedCounts counts) {
        this.counts = counts;
        here = new Buckets(counts);
        there = new Buckets(counts);
    }

    @Test
    void aCountOfOneProcessIsItsOwn() {
        empty(here);
        assertThat(here.take(key, THREE).allowed()).isFalse();
        assertThat(there.take(key, THREE).left()).isEqualTo(2);
    }

    @Test
    void aSharedCountIsOneForAllProcesses() {
        assertThat(here.takeShared(key, THREE).left()).isEqualTo(2);
        assertThat(there.takeShared(key, THREE).left()).isEqualTo(1);
        assertThat(here.takeShared(key, THREE).left()).isZero();
        Taken refused = there.takeShared(key, THREE);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.again()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
    }

    @Test
    void whatThisProcessRefusesAsksNoDatabase() {
        empty(here);
        assertThat(here.takeShared(key, THREE).allowed()).isFalse();
        assertThat(rows(key)).isZero();
    }

    @Test
    void aSharedCountFillsAgainEvenly() {
        Limit fast = new Limit(2, Duration.ofNanos(2_000));
        for (int i = 0; i < 20; i++) {
            assertThat(counts.take(key, fast).allowed()).isTrue();
        }
    }

    @Test
    void whatIsFullAgainIsForgotten() {
        counts.take(key, new Limit(3, Duration.ofNanos(3_000)));
        assertThat(rows(key)).isEqualTo(1);
        assertThat(counts.sweep()).isPositive();
        assertThat(rows(key)).isZero();
        counts.take(key, THREE);
        counts.sweep();
        assertThat(rows(key)).isEqualTo(1);
    }

    private void empty(Buckets buckets) {
        for (int i = 0; i < THREE.requests(); i++) {
            assertThat(buckets.take(key, THREE).allowed()).isTrue();
        }
    }

    private int rows(String id) {
        return transaction.execute(status -> jdbc.sql("select count(*) from rate_limit where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single());
    }
}
