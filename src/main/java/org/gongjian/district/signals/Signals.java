package org.gongjian.district.signals;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every process on this database that something changed, by PostgreSQL's NOTIFY: a topic and an id, never more, for
 * whoever may connect to the database may listen. A signal is heard once its transaction has committed, or never.
 */
@Component
public class Signals {

    static final String CHANNEL = "gongjian";

    private final JdbcClient jdbc;
    private final List<SignalListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean heard;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Joins the caller's transaction. This process acts on it right after the commit, the others a moment later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String topic, String subject) {
        send(topic, List.of(subject));
    }

    /** Several of one topic. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String topic, Collection<String> subjects) {
        jdbc.sql("select pg_notify(:channel, :topic || ' ' || subject) from unnest(:subjects) subject")
                .param("channel", CHANNEL)
                .param("topic", topic)
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, number) -> true)
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                subjects.forEach(subject -> deliver(topic, subject));
            }
        });
    }

    public void hear(SignalListener listener) {
        listeners.add(listener);
    }

    /** A memory of this process for what signals of the topic revoke, each subject being a key. */
    public <V> ShortMemory<V> memory(String topic, int most, Duration life) {
        var memory = new ShortMemory<V>(topic, this::areHeard, most, life);
        hear(memory);
        return memory;
    }

    /** Whether signals of other processes arrive; where not, nothing may be kept that they would revoke. */
    public boolean areHeard() {
        return heard;
    }

    void deliver(String topic, String subject) {
        listeners.stream()
                .filter(listener -> listener.topic().equals(topic))
                .forEach(listener -> listener.heard(subject));
    }

    void listening() {
        listeners.forEach(SignalListener::missed);
        heard = true;
    }

    void deaf() {
        heard = false;
    }
}
