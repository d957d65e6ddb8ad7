package org.gongjian.evaluation.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.jspecify.annotations.Nullable;

/**
 * The draw of a round's points, public: first the hash of the seed and the numbers, afterwards the seed and each lot.
 *
 * @param eachOf how many points of each entrant
 * @param drawnAt null as long as nothing is drawn: then the seed is told to nobody
 */
public record SiteDraw(
        MeasuredRound round,
        int eachOf,
        String secretSeed,
        String seedHash,
        @Nullable Instant drawnAt,
        List<SitePoint> points) {

    public SiteDraw {
        points = List.copyOf(points);
    }

    public boolean isDrawn() {
        return drawnAt != null;
    }

    /** Empty until it is drawn. */
    public Optional<String> seed() {
        return isDrawn() ? Optional.of(secretSeed) : Optional.empty();
    }

    /** The lot of a point; empty until it is drawn. */
    public Optional<String> lot(SitePoint point) {
        return seed().map(seed -> SiteLots.lot(seed, point.number()));
    }
}
