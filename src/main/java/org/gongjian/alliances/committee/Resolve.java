package org.gongjian.alliances.committee;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting resolves.
 *
 * @param id made when the form was rendered: resolving it again changes nothing
 * @param actions what is to be done for it; there may be nothing
 */
public record Resolve(ResolutionId id, @Longest(1_000) Localized wording, List<Give> actions) {

    /**
     * Gives a unit something to do.
     *
     * @param post in the unit, where one is named
     * @param dueOn not before the meeting's day
     */
    public record Give(
            ActionId id,
            @Longest(500) Localized wording,
            UnitId owner,
            @Nullable PostId post,
            LocalDate dueOn) {}

    public Resolve {
        actions = List.copyOf(actions);
    }
}
