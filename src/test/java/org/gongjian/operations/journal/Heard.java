package org.gongjian.operations.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** Everything that is logged while it is open, our own rooms down to DEBUG, as the log for people and the one for programs. */
final class Heard implements AutoCloseable {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = context.getLogger("org.gongjian");
    private final Logger requests = context.getLogger(AccessLog.class);
    private final Level before = ours.getLevel();
    private final Level requestsBefore = requests.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    Heard() {
        ours.setLevel(Level.DEBUG);
        requests.setLevel(Level.DEBUG);
        events.start();
        root.addAppender(events);
    }

    List<String> lines() {
        var lines = new Lines();
        return List.copyOf(events.list).stream().map(lines::format).toList();
    }

    List<String> objects() {
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        try {
            return List.copyOf(events.list).stream()
                    .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
                    .toList();
        } finally {
            encoder.stop();
        }
    }

    String everything() {
        return lines().stream().collect(Collectors.joining())
                + objects().stream().collect(Collectors.joining());
    }

    @Override
    public void close() {
        root.detachAppender(events);
        ours.setLevel(before);
        requests.setLevel(requestsBefore);
    }
}
