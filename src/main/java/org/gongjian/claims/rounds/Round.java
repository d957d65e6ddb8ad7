package org.gongjian.claims.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Listings that are published to be claimed: first units that are paired with the asker choose, then everybody.
 *
 * @param host the unit that holds it
 * @param hallOpensAt from when everybody may claim; the same as {@code opensAt} where it is open at once
 * @param closesAt null where it stays open until it is ended
 * @param entries in their order: what waited longest first
 * @param endedAt when it was ended by hand
 */
public record Round(
        RoundId id,
        int version,
        Localized title,
        @Nullable ProgrammeId programme,
        UnitId host,
        Instant opensAt,
        Instant hallOpensAt,
        @Nullable Instant closesAt,
        List<Entry> entries,
        @Nullable Instant endedAt) {

    /** @param waited in how many rounds before nobody claimed it */
    public record Entry(ListingId listing, int waited) {}

    /** Where a round stands at a moment. */
    public enum Phase {
        COMING,
        PAIRED,
        HALL,
        OVER;

        public Reason label() {
            return Reason.of("claims.round.phase." + name().toLowerCase(Locale.ROOT));
        }
    }

    public Round {
        entries = List.copyOf(entries);
    }

    public Phase phase(Instant now) {
        if (endedAt != null || (closesAt != null && !now.isBefore(closesAt))) {
            return Phase.OVER;
        }
        if (now.isBefore(opensAt)) {
            return Phase.COMING;
        }
        return now.isBefore(hallOpensAt) ? Phase.PAIRED : Phase.HALL;
    }

    public boolean isOpenAtOnce() {
        return opensAt.equals(hallOpensAt);
    }

    public List<ListingId> listings() {
        return entries.stream().map(Entry::listing).toList();
    }
}
