package org.gongjian.alliances.plan;

import java.util.UUID;
import org.gongjian.district.NewId;

/** An item of a joint plan. */
public record PlanItemId(UUID value) {

    public static PlanItemId next() {
        return new PlanItemId(NewId.uuid());
    }
}
