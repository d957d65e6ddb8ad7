package org.gongjian.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** From when until when somebody served; the end is not part of it. */
public record Span(Instant from, Instant until) {

    public Span {
        Verdict.require(until.isAfter(from), Reason.of("service.refused.backwards"))
                .orRefuse("until");
    }

    /** Whole minutes. */
    public int minutes() {
        return Math.toIntExact(Duration.between(from, until).toMinutes());
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean isWithin(Span other) {
        return !from.isBefore(other.from) && !until.isAfter(other.until);
    }

    /** The part that lies in both; nothing where there is none. */
    public Optional<Span> common(Span other) {
        Instant later = from.isAfter(other.from) ? from : other.from;
        Instant earlier = until.isBefore(other.until) ? until : other.until;
        return earlier.isAfter(later) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }
}
