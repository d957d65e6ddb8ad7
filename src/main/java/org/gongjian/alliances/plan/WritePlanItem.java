package org.gongjian.alliances.plan;

import java.time.YearMonth;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.identity.UnitId;

/**
 * An item of a plan, the whole of it, whether new or changed.
 *
 * @param id made when the form was rendered: sent twice it is added once
 */
public record WritePlanItem(
        PlanItemId id,
        YearMonth month,
        PlanItem.Kind kind,
        @Longest(200) Localized title,
        UnitId unit) {}
