package org.gongjian.frame.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.signals.SignalListener;
import org.gongjian.district.signals.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of this process: so many in all, so many for an account. Each has a virtual thread while something is
 * written to it, so that a slow reader keeps nobody waiting. They end with the server, first of all.
 */
@Component
@ConditionalOnWebApplication
class Streams implements SignalListener, SmartLifecycle {

    static final int MOST = 2_000;
    static final int MOST_OF_AN_ACCOUNT = 12;
    static final int MOST_OF_VISITORS = 300;
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final AuditLog log;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Map<Topic, Set<Stream>> byTopic = new ConcurrentHashMap<>();
    private volatile CountDownLatch ended = new CountDownLatch(0);

    Streams(AuditLog log, Signals signals) {
        this.log = log;
        signals.hear(this);
    }

    /**
     * Opens a stream; empty where there are too many, or the server is about to stop.
     *
     * @param standing the newest change the page shows; what came after it is told at once
     */
    Optional<SseEmitter> open(Topic topic, Hearing.Right right, UUID standing) {
        if (!isRunning() || isFull(right.account())) {
            return Optional.empty();
        }
        var stream = new Stream(topic, standing, right, new SseEmitter(LONGEST.toMillis()));
        Runnable forget = () -> forget(stream);
        stream.emitter().onCompletion(forget);
        stream.emitter().onTimeout(stream.emitter()::complete);
        stream.emitter().onError(failure -> forget.run());
        open.add(stream);
        byTopic.computeIfAbsent(topic, first -> ConcurrentHashMap.newKeySet()).add(stream);
        write(stream, () -> begin(stream));
        return Optional.of(stream.emitter());
    }

    int size() {
        return open.size();
    }

    @Override
    public String topic() {
        return Topic.SIGNAL;
    }

    @Override
    public void heard(String subject) {
        Topic.of(subject).filter(byTopic::containsKey).ifPresent(this::changed);
    }

    /** Every page that is open asks anew what it missed. */
    @Override
    public void missed() {
        open.forEach(stream -> stream.emitter().complete());
    }

    @Override
    public void start() {
        var run = new CountDownLatch(1);
        ended = run;
        Thread.ofVirtual().name("keep-alive").start(() -> keepAlive(run));
    }

    @Override
    public void stop() {
        ended.countDown();
        missed();
    }

    @Override
    public boolean isRunning() {
        return ended.getCount() > 0;
    }

    /** Stops before the web server does, which waits for what is still being answered. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void begin(Stream stream) throws IOException {
        stream.open();
        Optional<UUID> newest = newest(stream.topic());
        if (newest.isPresent()) {
            stream.tell(newest.get());
        }
    }

    private void changed(Topic topic) {
        Thread.ofVirtual()
                .name("live")
                .start(() -> newest(topic)
                        .ifPresent(newest -> byTopic.getOrDefault(topic, Set.of())
                                .forEach(stream -> write(stream, () -> stream.tell(newest)))));
    }

    private Optional<UUID> newest(Topic topic) {
        return CurrentDistrict.within(topic.district(), () -> log.newestOf(topic.record()));
    }

    private boolean isFull(UUID account) {
        return open.size() >= MOST
                || open.stream()
                                .filter(stream -> stream.account().equals(account))
                                .count()
                        >= (account.equals(Everybody.RIGHT.account()) ? MOST_OF_VISITORS : MOST_OF_AN_ACCOUNT);
    }

    private void keepAlive(CountDownLatch run) {
        try {
            while (!run.await(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)) {
                open.forEach(stream -> write(stream, stream::keepAlive));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Stream stream) {
        open.remove(stream);
        byTopic.computeIfPresent(stream.topic(), (topic, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    private interface Writing {

        void write() throws IOException;
    }

    private void write(Stream stream, Writing writing) {
        Thread.ofVirtual().name("live").start(() -> {
            try {
                writing.write();
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("A reader of {} has gone", stream.topic(), gone);
                forget(stream);
            }
        });
    }
}
