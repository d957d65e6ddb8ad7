package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.RoomTest;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.factors.Factors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class VaultTests {

    /** Keys of other kinds, in tables with bytes. */
    private static final List<String> NO_KEYS_OF_FIELDS =
            List.of("idempotency_key.key", "person.sort_key", "person_merge.sort_key");

    @Autowired
    private Vault secrets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Factors factors;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aSecretOpensForItsRecordAndItsUseOnly() {
        UUID owner = UUID.randomUUID();
        SealedText sealed = secrets.seal("one-time-codes", owner, "JBSWY3DP");
        assertThat(secrets.open("one-time-codes", owner, sealed)).isEqualTo("JBSWY3DP");
        assertThat(secrets.seal("one-time-codes", owner, "JBSWY3DP").bytes()).isNotEqualTo(sealed.bytes());
        assertThatIllegalStateException()
                .isThrownBy(() -> secrets.open("one-time-codes", UUID.randomUUID(), sealed))
                .withMessageContaining("does not open with key f1");
        assertThatIllegalStateException().isThrownBy(() -> secrets.open("another-use", owner, sealed));
    }

    /** What is sealed under a key that stands in a column of another name would be lost with the key. */
    @Test
    void everyKeyStandsBesideItsBytesUnderTheirName() {
        List<String> others =
                transaction.execute(status -> jdbc.sql("""
                select named.relname || '.' || key.attname
                  from pg_class named
                  join pg_attribute key on key.attrelid = named.oid and key.atttypid = 'text'::regtype
                 where named.relnamespace = 'public'::regnamespace and named.relkind in ('r', 'p')
                   and (key.attname = 'key' or key.attname like '%\\_key')
                   and exists (select from pg_attribute sealed
                                where sealed.attrelid = named.oid and sealed.atttypid = 'bytea'::regtype)
                   and not exists (select from pg_attribute sealed
                                    where sealed.attrelid = named.oid and sealed.atttypid = 'bytea'::regtype
                                      and key.attname = sealed.attname || '_key')
                 order by 1
                """).query(String.class).list());
        assertThat(others).isSubsetOf(NO_KEYS_OF_FIELDS);
    }

    @Test
    void backupsKnowTheKeysOfSecretsThatBelongToNoDistrict() {
        factors.begin(accounts.aDistrict().actor(Role.EDITOR), TestAccounts.PASSWORD);
        transaction.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(source);
            try {
                assertThat(KeyRing.idsInUse(connection)).contains("f1");
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        });
    }
}
