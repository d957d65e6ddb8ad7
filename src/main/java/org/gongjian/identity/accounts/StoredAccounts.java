package org.gongjian.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    Map<AccountId, Account> byIds(List<AccountId> accounts) {
        return jdbc
                .sql("""
                select id, user_name, state, sign_in_epoch, language, locked_until, last_signed_in_at
                  from account where id = any(:ids)
                """)
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(StoredAccounts::account)
                .list()
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    boolean isTaken(UserName userName) {
        return jdbc.sql("select exists (select from account where user_name = :userName)")
                .param("userName", userName.value())
                .query(Boolean.class)
                .single();
    }

    Optional<AccountId> of(PersonId person) {
        return jdbc.sql("""
                select belongs.account_id
                  from person asked
                  join person entered on standing(asked.merged_into, asked.id) in (entered.id, entered.merged_into)
                  join account_district belongs
                    on belongs.district_id = current_district() and belongs.person_id = entered.id
                 where asked.id = :person
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
    record Attempt(AccountId account, String passwordHash, int epoch, int failures) {

        /** Whether this one closed the account. */
        boolean isOneTooMany() {
            return failures >= LockOut.FREE;
        }
    }

    /** Counts an attempt as failed before it is known to be; nothing where the account is closed or not there. */
    Optional<Attempt> attempt(String userName, Instant at) {
        return attempt("user_name = :who", userName, at);
    }

    Optional<Attempt> attempt(AccountId account, Instant at) {
        return attempt("id = :who", account.value(), at);
    }

    private Optional<Attempt> attempt(String whose, Object who, Instant at) {
        return jdbc.sql("update account set failed_attempts = failed_attempts + 1 where " + whose + """
                   and state = 'active' and (locked_until is null or locked_until <= :at)
                returning id, password_hash, sign_in_epoch, failed_attempts
                """)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Attempt(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("password_hash"),
                        row.getInt("sign_in_epoch"),
                        row.getInt("failed_attempts")))
                .optional();
    }

    /** An attempt that was right after all, and is no sign-in: the failures before it stay. */
    void forgive(Attempt attempt) {
        jdbc.sql("""
                update account
                   set failed_attempts = greatest(failed_attempts - 1, 0),
                       locked_until = case when :closed then null else locked_until end
                 where id = :id
                """)
                .param("id", attempt.account().value())
                .param("closed", attempt.isOneTooMany())
                .update();
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

    /** Answers the new epoch. */
    int endSessions(AccountId account) {
        return jdbc.sql("update account set sign_in_epoch = sign_in_epoch + 1 where id = :id returning sign_in_epoch")
                .param("id", account.value())
                .query(Integer.class)
                .single();
    }

    /** Closes an account for good: nobody signs in to it, no session and no token of it goes on, nothing in it names anybody. */
    boolean close(AccountId account, Instant at) {
        boolean closed = jdbc.sql("""
                update account
                   set state = 'suspended', user_name = 'erased-' || replace(cast(id as text), '-', ''),
                       password_hash = '{erased}', language = null, sign_in_epoch = sign_in_epoch + 1
                 where id = :id and state = 'active'
                """).param("id", account.value()).update() == 1;
        jdbc.sql("update access_token set revoked_at = :at where account_id = :id and revoked_at is null")
                .param("id", account.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update password_reset set used_at = :at where account_id = :id and used_at is null")
                .param("id", account.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return closed;
    }

    /** The accounts of some persons of the current district. */
    List<AccountId> of(Collection<PersonId> persons) {
        return jdbc.sql("""
                select account_id from account_district
                 where district_id = current_district() and person_id = any(:persons) order by account_id
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
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
