package org.gongjian.alliances;

import java.util.UUID;
import org.gongjian.district.NewId;

/** A commitment of an agreement; it stays the same through the agreement's editions. */
public record CommitmentId(UUID value) {

    public static CommitmentId next() {
        return new CommitmentId(NewId.uuid());
    }
}
