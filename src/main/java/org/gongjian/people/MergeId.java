package org.gongjian.people;

import java.util.UUID;
import org.gongjian.district.NewId;

/** That two records were made one. */
public record MergeId(UUID value) {

    public static MergeId next() {
        return new MergeId(NewId.uuid());
    }
}
