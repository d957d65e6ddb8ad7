package org.gongjian.identity.limits;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** The shared counts with a limit nobody reaches, to be measured. */
public final class CountedForAll {

    private static final Limit PLENTY = new Limit(1_000_000_000, Duration.ofHours(1));

    private final SharedCounts counts;

    public CountedForAll(ApplicationContext context) {
        counts = context.getBean(SharedCounts.class);
    }

    public void count(String key) {
        if (!counts.take(key, PLENTY).allowed()) {
            throw new IllegalStateException("the limit was reached");
        }
    }
}
