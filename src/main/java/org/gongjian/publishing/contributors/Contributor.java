package org.gongjian.publishing.contributors;

import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose name stands in by-lines, ours or those of other media.
 *
 * @param unit the person belongs to, where it is one of ours
 * @param credits what the person may be named as, at least one
 * @param version rises with every change
 */
public record Contributor(
        ContributorId id, Localized name, @Nullable UnitId unit, Set<Credit> credits, int version) {

    public Contributor {
        credits = Set.copyOf(credits);
        Verdict.require(!credits.isEmpty(), Reason.of("publishing.contributor.no-credit"))
                .orRefuse("credits");
    }
}
