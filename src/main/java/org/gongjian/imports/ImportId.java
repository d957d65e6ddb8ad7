package org.gongjian.imports;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** One table that somebody sent. */
public record ImportId(UUID value) {

    static final String KIND = "import";

    public static ImportId next() {
        return new ImportId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
