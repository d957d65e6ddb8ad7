package org.gongjian.identity.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many requests within a time: as many at once, then evenly.
 *
 * @param requests at least one
 */
public record Limit(int requests, Duration per) {

    public Limit {
        if (requests < 1 || !per.isPositive()) {
            throw new IllegalArgumentException(
                    "a limit is at least one request within some time, not " + requests + " within " + per);
        }
    }

    /** @param written such as {@code 600/1m} */
    public static Limit valueOf(String written) {
        int slash = written.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("a limit is written like 600/1m, not " + written);
        }
        return new Limit(
                Integer.parseInt(written.substring(0, slash).strip()),
                DurationStyle.detectAndParse(written.substring(slash + 1).strip()));
    }
}
