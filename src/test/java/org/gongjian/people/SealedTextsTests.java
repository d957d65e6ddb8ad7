package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.RoomTest;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.factors.Factors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class SealedTextsTests {

    @Autowired
    private SealedTexts secrets;

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
