package org.gongjian.identity.factors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.SecondFactors;
import org.gongjian.people.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second factors as rows. Their tables have no district. */
@Repository
class StoredFactors implements SecondFactors {

    private final JdbcClient jdbc;

    StoredFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An app's secret; it counts once it is confirmed. */
    record Secret(SealedText sealed, boolean confirmed) {}

    @Override
    public boolean guard(AccountId account) {
        return jdbc.sql("""
                select exists (select from one_time_codes where account_id = :account and confirmed_at is not null)
                    or exists (select from passkey where account_id = :account)
                """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void drop(AccountId account) {
        forgetSecret(account);
        jdbc.sql("delete from passkey where account_id = :account")
                .param("account", account.value())
                .update();
        forgetRecovery(account);
    }

    Optional<Secret> secret(AccountId account) {
        return jdbc.sql("""
                select secret, secret_key, confirmed_at is not null as confirmed from one_time_codes
                 where account_id = :account
                """)
                .param("account", account.value())
                .query((row, number) -> new Secret(
                        new SealedText(row.getBytes("secret"), row.getString("secret_key")),
                        row.getBoolean("confirmed")))
                .optional();
    }

    /** A secret that is not confirmed gives way; false where one is. */
    boolean begin(AccountId account, SealedText secret, Instant at) {
        return jdbc.sql("""
                insert into one_time_codes (account_id, secret, secret_key, created_at)
                values (:account, :secret, :key, :at)
                on conflict (account_id) do update
                   set secret = excluded.secret, secret_key = excluded.secret_key, created_at = excluded.created_at
                 where one_time_codes.confirmed_at is null
                """)
                        .param("account", account.value())
                        .param("secret", secret.bytes())
                        .param("key", secret.key())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where it is confirmed already, or another secret took its place. */
    boolean confirm(AccountId account, SealedText secret, long step, Instant at) {
        return jdbc.sql("""
                update one_time_codes set confirmed_at = :at, last_step = :step
                 where account_id = :account and secret = :secret and confirmed_at is null
                """)
                        .param("account", account.value())
                        .param("secret", secret.bytes())
                        .param("step", step)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A step is good once, and so is every one before it. */
    boolean spend(AccountId account, long step) {
        return jdbc.sql("""
                update one_time_codes set last_step = :step
                 where account_id = :account and confirmed_at is not null and last_step < :step
                """)
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    boolean forgetSecret(AccountId account) {
        return jdbc.sql("delete from one_time_codes where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    int recoveryLeft(AccountId account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void renewRecovery(AccountId account, Collection<RecoveryCode> codes, Instant at) {
        forgetRecovery(account);
        codes.forEach(code -> jdbc.sql("""
                insert into recovery_code (account_id, code_hash, created_at) values (:account, :hash, :at)
                """)
                .param("account", account.value())
                .param("hash", code.hash(account))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    boolean isGood(AccountId account, RecoveryCode code) {
        return jdbc.sql("""
                select exists (select from recovery_code
                  where account_id = :account and code_hash = :hash and used_at is null)
                """)
                .param("account", account.value())
                .param("hash", code.hash(account))
                .query(Boolean.class)
                .single();
    }

    /** False where somebody was quicker. */
    boolean use(AccountId account, RecoveryCode code, Instant at) {
        return jdbc.sql("""
                update recovery_code set used_at = :at
                 where account_id = :account and code_hash = :hash and used_at is null
                """)
                        .param("account", account.value())
                        .param("hash", code.hash(account))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forgetRecovery(AccountId account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
    }
}
