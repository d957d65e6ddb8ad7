package org.gongjian.district;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells each transaction, as it begins, which district it works in. A transaction never changes district. */
class DistrictTransactionManager extends JdbcTransactionManager {

    private final transient TransactionsOnly source;
    private final transient ThreadLocal<Map<ConnectionHolder, Optional<DistrictId>>> begun =
            ThreadLocal.withInitial(IdentityHashMap::new);

    DistrictTransactionManager(TransactionsOnly source) {
        super(source);
        this.source = source;
    }

    @Override
    protected Object doGetTransaction() {
        ConnectionHolder holder = holder();
        if (holder != null
                && !begun.get().getOrDefault(holder, CurrentDistrict.id()).equals(CurrentDistrict.id())) {
            throw new IllegalTransactionStateException("a transaction cannot be joined from another district");
        }
        return super.doGetTransaction();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        source.open(() -> super.doBegin(transaction, definition));
        ConnectionHolder holder = holder();
        if (holder == null) {
            throw new CannotCreateTransactionException("the transaction began without a connection");
        }
        begun.get().put(holder, CurrentDistrict.id());
        try {
            tell(holder.getConnection());
        } catch (RuntimeException broken) {
            // Nobody completes a transaction that never began: a connection left to the thread would be used by the
            // next one.
            doCleanupAfterCompletion(transaction);
            throw broken;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        ConnectionHolder holder = holder();
        if (holder != null) {
            begun.get().remove(holder);
        }
        super.doCleanupAfterCompletion(transaction);
    }

    private static void tell(Connection connection) {
        if (CurrentDistrict.id().isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("select set_config('gongjian.district', ?, true)")) {
            statement.setString(1, CurrentDistrict.id().get().value().toString());
            statement.execute();
        } catch (SQLException failure) {
            throw new CannotCreateTransactionException("the district could not be set", failure);
        }
    }

    private @Nullable ConnectionHolder holder() {
        DataSource key = source;
        return (ConnectionHolder) TransactionSynchronizationManager.getResource(key);
    }
}
