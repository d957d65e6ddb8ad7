package org.gongjian;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements a thread sends to the database while something runs, as Spring writes them into its log. */
public final class Statements {

    private Statements() {}

    /** Those of this thread. */
    public static List<String> of(Runnable work) {
        return of(Thread.currentThread().getName(), work);
    }

    /**
     * Those of another thread.
     *
     * @param thread what it is called; the work ends after it
     */
    public static List<String> of(String thread, Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        var heard = new Heard(thread);
        heard.setContext(log.getLoggerContext());
        heard.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            work.run();
        } finally {
            log.detachAppender(heard);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return List.copyOf(heard.statements);
    }

    private static final class Heard extends AppenderBase<ILoggingEvent> {

        private final String thread;
        private final List<String> statements = new ArrayList<>();

        private Heard(String thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String told = event.getFormattedMessage();
            if (event.getThreadName().equals(thread) && told.contains("SQL") && told.contains("[")) {
                statements.add(told.substring(told.indexOf('[') + 1).strip());
            }
        }
    }
}
