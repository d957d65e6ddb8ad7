package org.gongjian.identity.passkeys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What passkeys have to sign: 32 random bytes, good once and for five minutes. */
@Repository
@Transactional
class Challenges {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Purpose {
        REGISTER,
        SIGN_IN,
        SECOND_STEP;

        String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param account whose answer is expected; null where anybody's is */
    @SuppressWarnings("ArrayRecordComponent")
    record Asked(ChallengeId id, byte[] challenge, @Nullable AccountId account) {}

    Asked ask(Purpose purpose, @Nullable AccountId account) {
        var now = clock.instant();
        jdbc.sql("delete from passkey_challenge where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        Asked asked = new Asked(ChallengeId.next(), challenge, account);
        jdbc.sql("""
                insert into passkey_challenge (id, challenge, purpose, account_id, expires_at)
                values (:id, :challenge, :purpose, :account, :expiresAt)
                """)
                .param("id", asked.id().value())
                .param("challenge", challenge)
                .param("purpose", purpose.stored())
                .param("account", account == null ? null : account.value())
                .param("expiresAt", now.plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return asked;
    }

    /** Takes a challenge away: whoever comes second finds none. */
    Optional<Asked> take(ChallengeId id, Purpose purpose) {
        return jdbc.sql("""
                delete from passkey_challenge where id = :id and purpose = :purpose and expires_at > :now
                returning id, challenge, account_id
                """)
                .param("id", id.value())
                .param("purpose", purpose.stored())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    UUID account = row.getObject("account_id", UUID.class);
                    return new Asked(
                            new ChallengeId(row.getObject("id", UUID.class)),
                            row.getBytes("challenge"),
                            account == null ? null : new AccountId(account));
                })
                .optional();
    }
}
