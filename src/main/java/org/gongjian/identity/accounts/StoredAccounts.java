package org.gongjian.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.DistrictId;
import org.gongjian.identity.AccountId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as rows. */
@Repository
class StoredAccounts {

    private final JdbcClient jdbc;

    StoredAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the user name is taken. */
    boolean add(AccountId account, UserName userName, String passwordHash, Instant at) {
        return jdbc.sql("""
                insert into account (id, user_name, password_hash, state, created_at)
                values (:id, :userName, :hash, 'active', :at)
                on conflict do nothing
                """)
                        .param("id", account.value())
                        .param("userName", userName.value())
                        .param("hash", passwordHash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Gives an account that a card opened its user name and password; false where the name is taken. */
    boolean complete(AccountId account, UserName userName, String passwordHash) {
        return jdbc.sql("""
                update account set user_name = :userName, password_hash = :hash, by_card = false
                 where id = :id and by_card and not exists (select from account taken where taken.user_name = :userName)
                """)
                        .param("id", account.value())
                        .param("userName", userName.value())
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    void markByCard(AccountId account) {
        jdbc.sql("update account set by_card = true where id = :id")
                .param("id", account.value())
                .update();
    }

    /** Whether the account was opened by a card and has no user name of its person's choice yet. */
    boolean isByCard(AccountId account) {
        return jdbc.sql("select by_card from account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Makes the account this person in the current district; false where either is somebody here already. */
    boolean enter(AccountId account, PersonId person) {
        return jdbc.sql("""
                insert into account_district (account_id, district_id, person_id)
                values (:account, current_district(), :person)
                on conflict do nothing
                """)
                        .param("account", account.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    Optional<Account> byId(AccountId account) {
        return jdbc.sql("""
                select id, user_name, state, sign_in_epoch, language, locked_until, last_signed_in_at
                  from account where id = :id
                """)
                .param("id", account.value())
                .query(StoredAccounts::account)
                .optional();
    }

    boolean isTaken(UserName userName) {
        return jdbc.sql("select exists (select from account where user_name = :userName)")
                .param("userName", userName.value())
                .query(Boolean.class)
                .single();
    }

    Optional<AccountId> of(PersonId person) {
        return jdbc.sql("""
                select account_id from account_district
                 where district_id = current_district() and person_id = :person
                """)
                .param("person", person.value())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    List<DistrictId> districtsOf(AccountId account) {
        return jdbc.sql("select district_id from account_district where account_id = :account order by district_id")
                .param("account", account.value())
                .query((row, number) -> new DistrictId(row.getObject("district_id", UUID.class)))
                .list();
    }

    /** An open attempt to sign in. */
    record Attempt(AccountId account, String passwordHash, int failures) {}

    /** Counts an attempt as failed before it is known to be; nothing where the account is closed or not there. */
    Optional<Attempt> attempt(String userName, Instant at) {
        return jdbc.sql("""
                update account set failed_attempts = failed_attempts + 1
                 where user_name = :userName and state = 'active' and (locked_until is null or locked_until <= :at)
                returning id, password_hash, failed_attempts
                """)
                .param("userName", userName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Attempt(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("password_hash"),
                        row.getInt("failed_attempts")))
                .optional();
    }

    void lock(AccountId account, Instant until) {
        jdbc.sql("update account set locked_until = :until where id = :id")
                .param("id", account.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    int succeed(AccountId account, Instant at) {
        return jdbc.sql("""
                update account set failed_attempts = 0, locked_until = null, last_signed_in_at = :at where id = :id
                returning sign_in_epoch
                """)
                .param("id", account.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void rehash(AccountId account, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("id", account.value())
                .param("hash", passwordHash)
                .update();
    }

    /** A new password opens a closed account and ends every session; answers the new epoch. */
    int replacePassword(AccountId account, String passwordHash) {
        return jdbc.sql("""
                update account
                   set password_hash = :hash, failed_attempts = 0, locked_until = null, sign_in_epoch = sign_in_epoch + 1
                 where id = :id
                returning sign_in_epoch
                """)
                .param("id", account.value())
                .param("hash", passwordHash)
                .query(Integer.class)
                .single();
    }

    void endSessions(AccountId account) {
        jdbc.sql("update account set sign_in_epoch = sign_in_epoch + 1 where id = :id")
                .param("id", account.value())
                .update();
    }

    void speak(AccountId account, @Nullable String language) {
        jdbc.sql("update account set language = :language where id = :id")
                .param("id", account.value())
                .param("language", language)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new UserName(row.getString("user_name")),
                row.getString("state").equals("active"),
                row.getInt("sign_in_epoch"),
                row.getString("language"),
                instant(row, "locked_until"),
                instant(row, "last_signed_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
