package org.gongjian.custody.transfers;

import java.util.UUID;
import org.gongjian.custody.Holder;
import org.gongjian.district.NewId;

/** Somebody outside who keeps or carries things. */
public record KeeperId(UUID value) {

    public static KeeperId next() {
        return new KeeperId(NewId.uuid());
    }

    public Holder holder() {
        return new Holder(Holder.Kind.KEEPER, value);
    }
}
