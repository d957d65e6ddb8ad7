package org.gongjian.files;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A photo or document that hangs on a record. */
public record FileId(UUID value) {

    public static final String KIND = "file";

    public static FileId next() {
        return new FileId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district. */
    public String path() {
        return "files/" + value;
    }
}
