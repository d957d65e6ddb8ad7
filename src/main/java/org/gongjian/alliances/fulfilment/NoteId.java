package org.gongjian.alliances.fulfilment;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A note that a promise was kept. */
public record NoteId(UUID value) {

    /** The kind of a {@link RecordRef} to a note. */
    public static final String KIND = "commitment-note";

    public static NoteId next() {
        return new NoteId(NewId.uuid());
    }

    RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
