package org.gongjian.alliances.committee;

import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda.
 *
 * @param presenter the post that speaks to it
 * @param action the unfinished action of an earlier meeting that it is about; such an item came by itself
 * @param minute what was said; null until somebody wrote it
 */
public record AgendaItem(
        AgendaItemId id,
        @Longest(200) Localized title,
        @Nullable PostId presenter,
        @Nullable ActionId action,
        @Nullable Localized minute) {

    public static AgendaItem of(Localized title, @Nullable PostId presenter) {
        return new AgendaItem(AgendaItemId.next(), title, presenter, null, null);
    }
}
