package org.gongjian.listings;

import java.util.Set;
import org.gongjian.district.AreaId;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Which listings to show; null leaves a question open.
 *
 * @param kinds those that are shown; none or empty for any
 * @param standing which of them; those that can be had now where nothing is said
 * @param category this one and all below it
 * @param area whose place, or whose owner where no place is named, lies in it or below it
 * @param programme that holds them, or holds what holds them
 * @param words that all stand in title, summary, alias, category or the name of who offers or asks, in either language
 */
public record ListingFilter(
        @Nullable Set<ListingKind> kinds,
        @Nullable Standing standing,
        @Nullable CategoryId category,
        @Nullable AudienceId audience,
        @Nullable AreaId area,
        @Nullable UnitId owner,
        @Nullable ProgrammeId programme,
        @Nullable Priority priority,
        @Nullable String words) {

    /** The message {@code listings.standing.STANDING} names it. */
    public enum Standing {
        /** Public, not expired, and not all of it taken. */
        OPEN,
        /** All of it taken, and not yet done. */
        TAKEN,
        FULFILLED,
        EXPIRED,
        WITHDRAWN,
        /** Everything public. */
        ALL,
        /** Not public yet; for those who keep or verify them. */
        DRAFT,
        SUBMITTED
    }

    public ListingFilter {
        kinds = kinds == null ? null : Set.copyOf(kinds);
    }

    /** Of these kinds; of any where none is named. */
    public static ListingFilter of(ListingKind... kinds) {
        return new ListingFilter(Set.of(kinds), null, null, null, null, null, null, null, null);
    }

    public ListingFilter in(Standing other) {
        return new ListingFilter(kinds, other, category, audience, area, owner, programme, priority, words);
    }

    public ListingFilter by(UnitId unit) {
        return new ListingFilter(kinds, standing, category, audience, area, unit, programme, priority, words);
    }

    public ListingFilter under(ProgrammeId one) {
        return new ListingFilter(kinds, standing, category, audience, area, owner, one, priority, words);
    }

    public ListingFilter under(CategoryId one) {
        return new ListingFilter(kinds, standing, one, audience, area, owner, programme, priority, words);
    }

    public ListingFilter among(ListingKind... others) {
        return new ListingFilter(Set.of(others), standing, category, audience, area, owner, programme, priority, words);
    }

    /** Whether nothing but the kind is asked. */
    public boolean isOpen() {
        return equals(new ListingFilter(kinds, null, null, null, null, null, null, null, null));
    }

    /** The kinds that are asked for; empty for any. */
    Set<ListingKind> wanted() {
        return kinds == null ? Set.of() : kinds;
    }

    Standing asked() {
        return standing == null ? Standing.OPEN : standing;
    }
}
