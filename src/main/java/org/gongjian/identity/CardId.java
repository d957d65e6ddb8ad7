package org.gongjian.identity;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A volunteer's printed card. */
public record CardId(UUID value) {

    public static CardId next() {
        return new CardId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("card", value);
    }
}
