package org.gongjian.frame.live;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page that hears of one topic. It hears of one change: then it is shown that there is something new, and done. */
final class Stream {

    private static final String CHANGED = "changed";

    private final Topic topic;
    private final UUID standing;
    private final Hearing.Right right;
    private final SseEmitter emitter;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param standing the newest change the page shows */
    Stream(Topic topic, UUID standing, Hearing.Right right, SseEmitter emitter) {
        this.topic = topic;
        this.standing = standing;
        this.right = right;
        this.emitter = emitter;
    }

    Topic topic() {
        return topic;
    }

    UUID account() {
        return right.account();
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Says where the page stands, so that the browser can say it when it connects anew. */
    void open() throws IOException {
        emitter.send(SseEmitter.event().id(standing.toString()).comment("open").reconnectTime(5_000));
    }

    void keepAlive() throws IOException {
        emitter.send(SseEmitter.event().comment("here"));
    }

    /**
     * Tells of the newest change, unless the page shows it already or whoever listens may hear of it no longer. Then the
     * stream ends.
     */
    void tell(UUID newest) throws IOException {
        if (newest.equals(standing)) {
            return;
        }
        if (told.compareAndSet(false, true)) {
            if (right.holds()) {
                emitter.send(
                        SseEmitter.event().id(newest.toString()).name(CHANGED).data(""));
            }
            emitter.complete();
        }
    }
}
