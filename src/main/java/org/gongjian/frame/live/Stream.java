package org.gongjian.frame.live;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page that hears of one topic. It hears of one change: then it is shown that there is something new, and done. */
final class Stream {

    private static final String CHANGED = "changed";

    private final Topic topic;
    private final Hearing.Right right;
    private final SseEmitter emitter;
    private final AtomicBoolean told = new AtomicBoolean();

    Stream(Topic topic, Hearing.Right right, SseEmitter emitter) {
        this.topic = topic;
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
    void open(UUID standing) throws IOException {
        emitter.send(SseEmitter.event().id(standing.toString()).comment("open").reconnectTime(5_000));
    }

    void keepAlive() throws IOException {
        emitter.send(SseEmitter.event().comment("here"));
    }

    /** Tells that the topic changed, unless whoever listens may hear of it no longer. Ends the stream either way. */
    void tell(UUID newest) throws IOException {
        if (told.compareAndSet(false, true)) {
            if (right.holds()) {
                emitter.send(SseEmitter.event().id(newest.toString()).name(CHANGED).data(""));
            }
            emitter.complete();
        }
    }
}
