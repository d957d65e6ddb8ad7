package org.gongjian.identity.cards;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Wrong PINs by the address they came from, so that nobody tries one PIN on many cards. A community's whole house may share
 * an address: it has more tries than a card. Counted for an hour, forgotten after a day, kept as a hash.
 */
@Repository
class CardAddresses {

    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    CardAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts an attempt as failed before it is known to be; false where it is one too many. */
    boolean attempt(String address, Instant now) {
        jdbc.sql("delete from card_address where since < :old")
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                insert into card_address as there (address_hash, failed_attempts, since) values (:address, 1, :now)
                on conflict (address_hash) do update
                   set failed_attempts = case when there.since > :from then there.failed_attempts + 1 else 1 end,
                       since = case when there.since > :from then there.since else :now end
                returning failed_attempts
                """)
                        .param("address", hash(address))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("from", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                <= MOST;
    }

    /** The attempt was none of the failed ones. */
    void forgive(String address) {
        jdbc.sql(
                        "update card_address set failed_attempts = failed_attempts - 1 where address_hash = :address and failed_attempts > 1")
                .param("address", hash(address))
                .update();
    }

    private static byte[] hash(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
