package org.gongjian.custody;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Things of one title that came together. */
public record LotId(UUID value) {

    public static LotId next() {
        return new LotId(NewId.uuid());
    }
}
