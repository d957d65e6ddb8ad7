package org.gongjian.custody.transfers;

import java.time.LocalDate;
import java.util.Map;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.district.Localized;

/**
 * Send things on.
 *
 * @param id sent again with the same one, nothing happens twice
 * @param from a place, a box, or a keeper they were sent to before
 * @param to somebody known already, or somebody new
 * @param carrier who carries them, in words
 * @param quantities of each lot, 1 to what is there
 */
public record SendThings(
        TransferId id, Holder from, To to, Localized carrier, LocalDate on, Map<LotId, Integer> quantities) {

    public SendThings {
        quantities = Map.copyOf(quantities);
    }

    /** To whom. */
    public sealed interface To {

        record Known(KeeperId keeper) implements To {}

        record Somebody(Keeper.Kind kind, Localized name, String address) implements To {}
    }
}
