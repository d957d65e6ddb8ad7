package org.gongjian.alliances.committee;

import java.util.List;
import org.gongjian.district.Localized;

/**
 * What a meeting resolved, and what is to be done for it.
 *
 * @param actions in the order they were given
 */
public record Resolution(ResolutionId id, Localized wording, List<CommitteeAction> actions) {

    public Resolution {
        actions = List.copyOf(actions);
    }
}
