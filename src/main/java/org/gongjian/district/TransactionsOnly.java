package org.gongjian.district;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives out connections to beginning transactions only: SQL outside a transaction would run in no district, so it fails. */
class TransactionsOnly extends DelegatingDataSource {

    private final ThreadLocal<Boolean> opening = ThreadLocal.withInitial(() -> false);

    TransactionsOnly(DataSource pool) {
        super(pool);
    }

    void open(Runnable begin) {
        opening.set(true);
        try {
            begin.run();
        } finally {
            opening.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!opening.get()) {
            throw new SQLException("SQL outside a transaction");
        }
        return super.getConnection();
    }
}
