package org.gongjian.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.frame.OfficeConcerns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of a district's notices did not reach anybody: given up within a week, or due for more than an hour. */
@Component
@Transactional(readOnly = true)
public class UnsentNotices implements OfficeConcerns {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UnsentNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many. */
    public record Unsent(int mails, int messages) {

        public Unsent and(Unsent other) {
            return new Unsent(mails + other.mails, messages + other.messages);
        }
    }

    public static Unsent none() {
        return new Unsent(0, 0);
    }

    /** Of the current district. */
    public Unsent unsent() {
        return new Unsent(count("""
                        select count(*) from notice_mail
                         where state = 'failed' and made_at > :recent
                            or state in ('waiting', 'sending') and due_at < :overdue
                        """), count("""
                        select count(*) from webhook_delivery
                         where state = 'failed' and made_at > :recent
                            or state in ('waiting', 'sending') and due_at < :overdue
                        """));
    }

    @Override
    public List<Concern> concerns() {
        Unsent unsent = unsent();
        List<Concern> concerns = new ArrayList<>();
        if (unsent.mails() > 0) {
            concerns.add(new Concern(Reason.of("notices.concern.mails", unsent.mails()), "desk/sent"));
        }
        if (unsent.messages() > 0) {
            concerns.add(new Concern(Reason.of("notices.concern.messages", unsent.messages()), "office/notices"));
        }
        return concerns;
    }

    private int count(String statement) {
        Instant now = clock.instant();
        return jdbc.sql(statement)
                .param("recent", now.minus(RECENT).atOffset(ZoneOffset.UTC))
                .param("overdue", now.minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
