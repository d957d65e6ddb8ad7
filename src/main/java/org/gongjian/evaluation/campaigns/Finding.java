package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Role;

/**
 * One observation of an entry as it stands, and what its leaf allows.
 *
 * @param most what it can be at most: the leaf's points, or 1 for a veto
 */
public record Finding(
        int round,
        IndicatorId leaf,
        String code,
        Localized name,
        Role role,
        BigDecimal most,
        int slot,
        BigDecimal value) {

    /** How a form names it. */
    public String key() {
        return round + "-" + slot + "-" + leaf.value();
    }
}
