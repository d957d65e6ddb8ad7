package org.gongjian.custody.boxes;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.Holder;
import org.gongjian.district.NewId;

/** A box. */
public record BoxId(UUID value) {

    public static BoxId next() {
        return new BoxId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef("box", value);
    }

    public Holder holder() {
        return new Holder(Holder.Kind.BOX, value);
    }

    /** What its label leads to, below the district. */
    public String path() {
        return "desk/boxes/" + value;
    }
}
