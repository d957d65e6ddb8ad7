package org.gongjian.claims.wall;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.claims.rounds.Round;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.programmes.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What a big screen shows of a launch.
 *
 * @param round the latest of the programme, null where there is none
 * @param taken how many of the tiles are all taken
 * @param pledged yuan of all claims that hold
 * @param standing the newest change this shows
 */
public record Wall(
        Programme programme,
        @Nullable Round round,
        List<Tile> tiles,
        long taken,
        BigDecimal pledged,
        Instant at,
        UUID standing) {

    /** @param claimers of the claims that hold, in the order in which they claimed */
    public record Tile(Listing listing, State state, List<UnitId> claimers, BigDecimal pledged) {}

    /** How a tile looks. */
    public enum State {
        /** The round has not begun, or is over. */
        SHUT,
        /** Units that are paired choose. */
        PAIRED,
        OPEN,
        /** Some of it is claimed. */
        PART,
        TAKEN,
        /** Claimed a moment ago. */
        JUST_NOW
    }

    public long open() {
        return tiles.size() - taken;
    }
}
