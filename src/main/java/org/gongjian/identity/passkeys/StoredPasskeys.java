package org.gongjian.identity.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passkeys as rows; their table has no district. */
@Repository
class StoredPasskeys {

    private static final String SELECT = """
            select id, account_id, name, credential_id, credential, signature_count, backup_eligible, backed_up,
                   created_at, last_used_at
              from passkey
            """;

    private final JdbcClient jdbc;

    StoredPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The public half.
     *
     * @param id what the device calls it
     * @param data the attested credential data of WebAuthn: kind of device, id, public key
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Credential(byte[] id, byte[] data, long signatureCount, boolean backupEligible, boolean backedUp) {}

    record Row(Passkey passkey, Credential credential) {}

    /** False where the device's key is here already. */
    boolean add(Passkey passkey, Credential credential) {
        return jdbc.sql("""
                insert into passkey (id, account_id, name, credential_id, credential, signature_count, backup_eligible,
                                     backed_up, created_at)
                values (:id, :account, :name, :credentialId, :credential, :count, :eligible, :backedUp, :at)
                on conflict (credential_id) do nothing
                """)
                        .param("id", passkey.id().value())
                        .param("account", passkey.account().value())
                        .param("name", passkey.name())
                        .param("credentialId", credential.id())
                        .param("credential", credential.data())
                        .param("count", credential.signatureCount())
                        .param("eligible", credential.backupEligible())
                        .param("backedUp", credential.backedUp())
                        .param("at", passkey.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Row> of(AccountId account) {
        return jdbc.sql(SELECT + " where account_id = :account order by created_at, id")
                .param("account", account.value())
                .query(StoredPasskeys::row)
                .list();
    }

    Optional<Row> byCredential(byte[] credentialId) {
        return jdbc.sql(SELECT + " where credential_id = :credentialId")
                .param("credentialId", credentialId)
                .query(StoredPasskeys::row)
                .optional();
    }

    /** Notes a use; false where the device's counter did not grow, unless it counts nothing. */
    boolean use(PasskeyId passkey, long signatureCount, boolean backedUp, Instant at) {
        return jdbc.sql("""
                update passkey set signature_count = :count, backed_up = :backedUp, last_used_at = :at
                 where id = :id and (signature_count < :count or (signature_count = 0 and :count = 0))
                """)
                        .param("id", passkey.value())
                        .param("count", signatureCount)
                        .param("backedUp", backedUp)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where the account has no such passkey. */
    boolean remove(AccountId account, PasskeyId passkey) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", passkey.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Passkey(
                        new PasskeyId(row.getObject("id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("backed_up"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_used_at")),
                new Credential(
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getLong("signature_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
