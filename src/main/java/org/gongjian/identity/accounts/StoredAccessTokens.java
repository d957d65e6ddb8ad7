package org.gongjian.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The access tokens as rows. */
@Repository
class StoredAccessTokens {

    private static final String COLUMNS = """
            select id, account_id, name, reads_only, created_at, expires_at, last_used_on, revoked_at from access_token
            """;

    /** A token ends with the sessions of the epoch it was made in. */
    private static final String IN_ITS_EPOCH = """
             and epoch = (select sign_in_epoch from account where account.id = access_token.account_id)
            """;

    private final JdbcClient jdbc;

    StoredAccessTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessToken token, OneTimeCode code) {
        jdbc.sql("""
                insert into access_token (id, account_id, name, token_hash, reads_only, created_at, expires_at, epoch)
                select :id, account.id, :name, :hash, :readsOnly, :createdAt, :expiresAt, account.sign_in_epoch
                  from account where account.id = :account
                """)
                .param("id", token.id().value())
                .param("account", token.account().value())
                .param("name", token.name())
                .param("hash", code.hash())
                .param("readsOnly", token.readsOnly())
                .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AccessToken> byId(AccessTokenId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(StoredAccessTokens::row)
                .optional();
    }

    Optional<AccessToken> bySecret(OneTimeCode code) {
        return jdbc.sql(COLUMNS + " where token_hash = :hash" + IN_ITS_EPOCH)
                .param("hash", code.hash())
                .query(StoredAccessTokens::row)
                .optional();
    }

    List<AccessToken> usableOf(AccountId account, Instant now) {
        return jdbc.sql(COLUMNS + """
                 where account_id = :account and revoked_at is null and expires_at > :now
                """ + IN_ITS_EPOCH + " order by created_at desc, id desc")
                .param("account", account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(StoredAccessTokens::row)
                .list();
    }

    boolean revoke(AccessTokenId id, Instant now) {
        return jdbc.sql("update access_token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Notes the day, not each use. */
    void noteUse(AccessToken token, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!day.equals(token.lastUsedOn())) {
            jdbc.sql("update access_token set last_used_on = :day where id = :id")
                    .param("day", day)
                    .param("id", token.id().value())
                    .update();
        }
    }

    private static AccessToken row(ResultSet row, int number) throws SQLException {
        OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new AccessToken(
                new AccessTokenId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getBoolean("reads_only"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
