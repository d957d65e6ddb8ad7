package org.gongjian.district;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One responsible authority: a county, a functional zone or a city.
 *
 * @param name what people call it; {@code fullName} names the province too
 * @param zone the clock its people live by
 * @param divisionCode six digits of GB/T 2260; a functional zone has none, which is no fault
 */
public record District(
        DistrictId id,
        DistrictSlug slug,
        Localized name,
        Localized fullName,
        ZoneId zone,
        @Nullable String divisionCode) {

    public Optional<String> division() {
        return Optional.ofNullable(divisionCode);
    }
}
