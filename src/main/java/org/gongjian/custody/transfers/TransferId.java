package org.gongjian.custody.transfers;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.Holder;
import org.gongjian.district.NewId;

/** Things sent on together. */
public record TransferId(UUID value) {

    public static final String KIND = "transfer";

    public static TransferId next() {
        return new TransferId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** What holds them while they are under way. */
    public Holder holder() {
        return new Holder(Holder.Kind.TRANSFER, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "desk/transfers/" + value;
    }
}
