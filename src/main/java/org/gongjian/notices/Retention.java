package org.gongjian.notices;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long notices of the current district are kept. */
@Component
class Retention {

    private final NoticeRows rows;
    private final NoticePolicies policies;
    private final Clock clock;

    Retention(NoticeRows rows, NoticePolicies policies, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.clock = clock;
    }

    /** Answers how many notices were removed. */
    @Transactional
    int run() {
        return rows.forget(
                clock.instant().minus(Duration.ofDays(policies.current().keepDays())));
    }
}
