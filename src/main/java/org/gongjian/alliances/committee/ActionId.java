package org.gongjian.alliances.committee;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** What a meeting gave somebody to do. */
public record ActionId(UUID value) {

    /** The kind of a {@link RecordRef} to one. */
    public static final String KIND = "committee-action";

    public static ActionId next() {
        return new ActionId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Below the district. */
    public String path() {
        return "alliances/actions/" + value;
    }
}
