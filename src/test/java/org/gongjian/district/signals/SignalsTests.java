package org.gongjian.district.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongjian.RoomTest;
import org.gongjian.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class SignalsTests {

    private static final long PATIENCE = 30;

    @Autowired
    private Signals signals;

    @Autowired
    private TransactionTemplate transaction;

    private final Listening listening = new Listening("test-" + letters());

    @Test
    void aSignalIsHeardOnceItsTransactionHasCommitted() throws InterruptedException {
        signals.hear(listening);
        transaction.executeWithoutResult(status -> {
            signals.send(listening.topic(), "one");
            assertThat(listening.heard).isEmpty();
        });
        assertThat(listening.next()).isEqualTo("one");
    }

    @Test
    void whatIsRolledBackIsNotHeard() throws InterruptedException {
        signals.hear(listening);
        transaction.executeWithoutResult(status -> {
            signals.send(listening.topic(), "undone");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> signals.send(listening.topic(), "done"));
        assertThat(listening.next()).isEqualTo("done");
    }

    @Test
    void aSignalOfAnotherProcessIsHeard() throws InterruptedException, SQLException {
        signals.hear(listening);
        fromOutside("select pg_notify('gongjian', '" + listening.topic() + " from outside')");
        assertThat(listening.next()).isEqualTo("from outside");
    }

    @Test
    void aLineThatBreaksIsMadeAnewAndWhatWasMissedIsSaid() throws InterruptedException, SQLException {
        signals.hear(listening);
        fromOutside("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongjian-signals'"
                + " and datname = current_database()");
        assertThat(listening.next()).isEqualTo("missed");
        fromOutside("select pg_notify('gongjian', '" + listening.topic() + " again')");
        assertThat(listening.next()).isEqualTo("again");
        assertThat(signals.areHeard()).isTrue();
    }

    private static void fromOutside(String statement) throws SQLException {
        var superuser = TestDatabase.superuser();
        try (var connection = DriverManager.getConnection(
                        TestDatabase.access().url(), superuser.user(), superuser.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static final class Listening implements SignalListener {

        private final String topic;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        private Listening(String topic) {
            this.topic = topic;
        }

        private String next() throws InterruptedException {
            return String.valueOf(heard.poll(PATIENCE, TimeUnit.SECONDS));
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public void heard(String subject) {
            heard.add(subject);
        }

        @Override
        public void missed() {
            heard.add("missed");
        }
    }
}
