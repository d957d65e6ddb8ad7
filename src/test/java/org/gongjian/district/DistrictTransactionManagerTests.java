package org.gongjian.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gongjian.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class DistrictTransactionManagerTests {

    private final Flaky pool = new Flaky(ofTheTests());
    private final TransactionsOnly source = new TransactionsOnly(pool);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new DistrictTransactionManager(source));

    @Test
    void aConnectionThatBreaksAsATransactionBeginsIsNotLeftToTheNextOne() throws SQLException {
        CurrentDistrict.run(DistrictId.next(), () -> {
            pool.broken = true;
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {}))
                    .isInstanceOf(CannotCreateTransactionException.class);
            pool.broken = false;

            assertThat(district())
                    .isEqualTo(CurrentDistrict.id().orElseThrow().value().toString());
        });
        assertThat(pool.given).hasSize(2);
        for (Connection connection : pool.given) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    private String district() {
        return transaction.execute(status -> jdbc.sql("select current_setting('gongjian.district')")
                .query(String.class)
                .single());
    }

    private static DataSource ofTheTests() {
        var login = TestDatabase.access().application();
        return new DriverManagerDataSource(TestDatabase.access().url(), login.user(), login.password());
    }

    /** A pool whose connections, while it is broken, take no statement. */
    private static final class Flaky extends DelegatingDataSource {

        private final List<Connection> given = new ArrayList<>();
        private boolean broken;

        Flaky(DataSource sound) {
            super(sound);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection sound = super.getConnection();
            given.add(sound);
            boolean breaks = broken;
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (breaks && method.getName().equals("prepareStatement")) {
                            throw new SQLException("the line is cut");
                        }
                        try {
                            return method.invoke(sound, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
