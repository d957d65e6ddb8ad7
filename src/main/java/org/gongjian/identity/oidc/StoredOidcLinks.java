package org.gongjian.identity.oidc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of another service an account is, as rows; their table has no district. */
@Repository
class StoredOidcLinks {

    private final JdbcClient jdbc;

    StoredOidcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String issuer, Instant linkedAt, Optional<Instant> lastUsedAt) {}

    /** False where either is linked with that service already. */
    boolean add(AccountId account, OidcIdentity identity, Instant at) {
        return jdbc.sql("""
                insert into oidc_link (issuer, subject, account_id, linked_at) values (:issuer, :subject, :account, :at)
                on conflict do nothing
                """)
                        .param("issuer", identity.issuer().issuer())
                        .param("subject", identity.subject())
                        .param("account", account.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Notes the use. */
    Optional<AccountId> account(OidcIdentity identity, Instant at) {
        return jdbc.sql("""
                update oidc_link set last_used_at = :at where issuer = :issuer and subject = :subject
                returning account_id
                """)
                .param("issuer", identity.issuer().issuer())
                .param("subject", identity.subject())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    List<Row> of(AccountId account) {
        return jdbc.sql("select issuer, linked_at, last_used_at from oidc_link where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> new Row(
                        row.getString("issuer"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    void removeAll(AccountId account) {
        jdbc.sql("delete from oidc_link where account_id = :account")
                .param("account", account.value())
                .update();
    }

    boolean remove(AccountId account, Issuer issuer) {
        return jdbc.sql("delete from oidc_link where account_id = :account and issuer = :issuer")
                        .param("account", account.value())
                        .param("issuer", issuer.issuer())
                        .update()
                == 1;
    }
}
