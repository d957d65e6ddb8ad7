package org.gongjian.alliances.committee;

import java.util.UUID;
import org.gongjian.district.NewId;

/** An item of an agenda. */
public record AgendaItemId(UUID value) {

    public static AgendaItemId next() {
        return new AgendaItemId(NewId.uuid());
    }
}
