package org.gongjian.identity.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts requests: in this process, and, where all processes must count as one, in the database as well. What this process
 * refuses never reaches the database, so that a flood costs no connection.
 */
@Component
class Buckets {

    private static final int MOST = 100_000;
    private static final Duration LEFT_ALONE = Duration.ofMinutes(15);

    private final Cache<String, Bucket> local = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(LEFT_ALONE)
            .build();
    private final SharedCounts shared;

    Buckets(SharedCounts shared) {
        this.shared = shared;
    }

    Taken take(String key, Limit limit) {
        Bucket bucket = local.get(
                key,
                missing -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(limit.requests())
                                .refillGreedy(limit.requests(), limit.per())
                                .build())
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** One count for all processes. */
    Taken takeShared(String key, Limit limit) {
        Taken here = take(key, limit);
        return here.allowed() ? shared.take(key, limit) : here;
    }
}
