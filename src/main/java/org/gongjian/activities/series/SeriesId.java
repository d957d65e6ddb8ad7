package org.gongjian.activities.series;

import java.util.UUID;
import org.gongjian.district.NewId;

/** Activities that repeat. */
public record SeriesId(UUID value) {

    public static SeriesId next() {
        return new SeriesId(NewId.uuid());
    }
}
