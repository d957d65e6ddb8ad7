package org.gongjian.district.signals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens on a connection of its own, outside the pool; a lost one is noticed within seconds and made anew. A server has
 * one, the command line does without.
 */
@Component
@ConditionalOnWebApplication
class SignalEar implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SignalEar.class);
    private static final int WAIT_MILLIS = 500;
    private static final int PROBE_SECONDS = 2;
    private static final int PROBE_EVERY = 4;
    private static final int AGAIN_MILLIS = 500;

    private final Signals signals;
    private final DataSourceProperties database;
    private @Nullable Listening listening;

    SignalEar(Signals signals, DataSourceProperties database) {
        this.signals = signals;
        this.database = database;
    }

    @Override
    public synchronized void start() {
        var started = new Listening();
        listening = started;
        Thread.ofVirtual().name("signals").start(started);
    }

    @Override
    public synchronized void stop() {
        if (listening != null) {
            listening.end();
            listening = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listening != null;
    }

    /** Before the pages open, so that the first of them may be remembered already. */
    @Override
    public int getPhase() {
        return 0;
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", Objects.requireNonNull(database.determineUsername()));
        login.setProperty("password", Objects.requireNonNull(database.determinePassword()));
        login.setProperty("ApplicationName", "gongjian-signals");
        login.setProperty("connectTimeout", "5");
        login.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(Objects.requireNonNull(database.determineUrl()), login);
    }

    /** One run of the ear, from start to stop. */
    private final class Listening implements Runnable {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Connection line;

        @Override
        public void run() {
            while (ended.getCount() > 0) {
                try (Connection connection = connect()) {
                    line = connection;
                    listen(connection);
                } catch (SQLException | RuntimeException lost) {
                    if (ended.getCount() > 0) {
                        LOG.warn("Signals of other processes are not heard: {}", lost.getMessage());
                    }
                } finally {
                    signals.deaf();
                }
                pause();
            }
        }

        private void listen(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + Signals.CHANNEL);
            }
            signals.listening();
            PGConnection heard = connection.unwrap(PGConnection.class);
            for (int round = 1; ended.getCount() > 0; round++) {
                for (PGNotification notification : heard.getNotifications(WAIT_MILLIS)) {
                    deliver(notification.getParameter());
                }
                if (round % PROBE_EVERY == 0 && !connection.isValid(PROBE_SECONDS)) {
                    throw new SQLException("the connection is dead");
                }
            }
        }

        private void deliver(String told) {
            int space = told.indexOf(' ');
            try {
                if (space > 0) {
                    signals.deliver(told.substring(0, space), told.substring(space + 1));
                }
            } catch (RuntimeException broken) {
                LOG.error("A signal could not be acted on: {}", told, broken);
            }
        }

        private void pause() {
            try {
                boolean over = ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                LOG.debug("Listening is over: {}", over);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                ended.countDown();
            }
        }

        private void end() {
            ended.countDown();
            Connection connection = line;
            if (connection != null) {
                try {
                    connection.close();
                } catch (SQLException closed) {
                    LOG.debug("The line was down already", closed);
                }
            }
        }
    }
}
