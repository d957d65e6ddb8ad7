package org.gongjian.notices.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.OneTimeCode;
import org.gongjian.people.SealedText;
import org.gongjian.people.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses as rows; they belong to accounts and so to no district. */
@Repository
@Transactional
class StoredEmails {

    private static final String WHAT = "account-email";

    private final JdbcClient jdbc;
    private final Vault seals;

    StoredEmails(JdbcClient jdbc, Vault seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    @Transactional(readOnly = true)
    Optional<OwnEmail> of(AccountId account) {
        return jdbc.sql("""
                select id, mask, verified_at, code_expires_at, unsubscribed_at
                  from account_email where account_id = :account
                """)
                .param("account", account.value())
                .query(StoredEmails::email)
                .optional();
    }

    /** Takes the place of one there was. */
    void put(AccountId account, UUID id, EmailAddress address, OneTimeCode code, Instant codeExpiresAt) {
        SealedText sealed = seals.seal(WHAT, id, address.value());
        jdbc.sql("""
                insert into account_email (account_id, id, address, address_key, mask, code_hash, code_expires_at)
                values (:account, :id, :address, :key, :mask, :hash, :expiresAt)
                on conflict (account_id) do update
                   set id = excluded.id, address = excluded.address, address_key = excluded.address_key,
                       mask = excluded.mask, code_hash = excluded.code_hash,
                       code_expires_at = excluded.code_expires_at, verified_at = null, unsubscribed_at = null
                """)
                .param("account", account.value())
                .param("id", id)
                .param("address", sealed.bytes())
                .param("key", sealed.key())
                .param("mask", address.masked())
                .param("hash", code.hash())
                .param("expiresAt", codeExpiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where the account has no such code that is still good. */
    boolean verify(AccountId account, OneTimeCode code, Instant now) {
        return jdbc.sql("""
                update account_email set verified_at = :now, code_hash = null, code_expires_at = null
                 where account_id = :account and code_hash = :hash and code_expires_at > :now
                """)
                        .param("account", account.value())
                        .param("hash", code.hash())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    boolean isVerifiable(AccountId account, OneTimeCode code, Instant now) {
        return jdbc.sql("""
                select exists (select from account_email
                 where account_id = :account and code_hash = :hash and code_expires_at > :now)
                """)
                .param("account", account.value())
                .param("hash", code.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean remove(AccountId account) {
        return jdbc.sql("delete from account_email where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Whose address it is; nobody's where it was removed or replaced. */
    @Transactional(readOnly = true)
    Optional<AccountId> owner(UUID id) {
        return jdbc.sql("select account_id from account_email where id = :id and verified_at is not null")
                .param("id", id)
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    void unsubscribe(UUID id, Instant now) {
        jdbc.sql("update account_email set unsubscribed_at = :now where id = :id and unsubscribed_at is null")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void resume(AccountId account) {
        jdbc.sql("update account_email set unsubscribed_at = null where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** The address itself, for the moment a letter is written. */
    @Transactional(readOnly = true)
    Optional<EmailAddress> open(AccountId account) {
        return jdbc.sql("select id, address, address_key from account_email where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> new EmailAddress(seals.open(
                        WHAT,
                        row.getObject("id", UUID.class),
                        new SealedText(row.getBytes("address"), row.getString("address_key")))))
                .optional();
    }

    /** Counts a link that is asked for; false where the latest was asked for later than {@code pause}, or a day had its most. */
    boolean ask(AccountId account, Instant now, Instant pause, Instant day, int most) {
        return jdbc.sql("""
                insert into account_email_ask (account_id, since, latest, asks) values (:account, :now, :now, 1)
                on conflict (account_id) do update
                   set asks = case when account_email_ask.since <= :day then 1 else account_email_ask.asks + 1 end,
                       since = case when account_email_ask.since <= :day then :now else account_email_ask.since end,
                       latest = :now
                 where account_email_ask.latest <= :pause
                   and (account_email_ask.since <= :day or account_email_ask.asks < :most)
                """)
                        .param("account", account.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("pause", pause.atOffset(ZoneOffset.UTC))
                        .param("day", day.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    private static OwnEmail email(ResultSet row, int number) throws SQLException {
        return new OwnEmail(
                row.getObject("id", UUID.class),
                row.getString("mask"),
                instant(row, "verified_at"),
                instant(row, "code_expires_at"),
                instant(row, "unsubscribed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
