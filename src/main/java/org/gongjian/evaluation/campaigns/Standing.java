package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * How an admitted entrant stands when it comes to selection.
 *
 * @param community it lies in, null where it belongs to a street or to the whole district
 * @param street it lies in, null where it belongs to a district of a city or to the whole tenant
 * @param district of a city it lies in, null where there are none or it belongs to the whole city
 * @param rank among all of the campaign; null where it has none
 * @param percent of the campaign so far
 * @param onSite points on the spot, which come first where two percents are the same
 * @param measured points by formula, which come second; then who declared itself earlier
 * @param eligible whether nothing rules it out
 */
record Standing(
        EntryId entry,
        @Nullable AreaId community,
        @Nullable AreaId street,
        @Nullable AreaId district,
        Instant declaredAt,
        @Nullable Integer rank,
        BigDecimal percent,
        BigDecimal onSite,
        BigDecimal measured,
        boolean eligible) {

    @Nullable
    AreaId areaOf(Within each) {
        return switch (each) {
            case COMMUNITY -> community;
            case STREET -> street;
            case DISTRICT -> district;
            case ALL -> null;
        };
    }
}
