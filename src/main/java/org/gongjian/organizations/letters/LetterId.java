package org.gongjian.organizations.letters;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A letter of thanks. */
public record LetterId(UUID value) {

    public static final String KIND = "thanks-letter";

    public static LetterId next() {
        return new LetterId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
