package org.gongjian.identity.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reset links as rows. */
@Repository
class StoredPasswordResets {

    private final JdbcClient jdbc;

    StoredPasswordResets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reset(UUID id, AccountId account, Instant expiresAt, boolean used, boolean dropsFactors) {}

    void add(
            AccountId account,
            OneTimeCode code,
            @Nullable UUID by,
            Instant at,
            Instant expiresAt,
            boolean dropsFactors) {
        jdbc.sql("""
                insert into password_reset (id, code_hash, account_id, issued_by, issued_at, expires_at, drops_factors)
                values (:id, :hash, :account, :by, :at, :expiresAt, :dropsFactors)
                """)
                .param("id", NewId.uuid())
                .param("hash", code.hash())
                .param("account", account.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .param("dropsFactors", dropsFactors)
                .update();
    }

    Optional<Reset> byCode(OneTimeCode code) {
        return jdbc.sql("""
                select id, account_id, expires_at, used_at is not null as used, drops_factors from password_reset
                 where code_hash = :hash
                """)
                .param("hash", code.hash())
                .query((row, number) -> new Reset(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("used"),
                        row.getBoolean("drops_factors")))
                .optional();
    }

    /** Uses one link and with it every other one of the account; false where somebody was quicker, or it is too late. */
    boolean use(Reset reset, Instant now) {
        boolean used = jdbc.sql("""
                update password_reset set used_at = :now where id = :id and used_at is null and expires_at > :now
                """)
                        .param("id", reset.id())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        jdbc.sql("update password_reset set used_at = :now where account_id = :account and used_at is null")
                .param("account", reset.account().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return used;
    }
}
