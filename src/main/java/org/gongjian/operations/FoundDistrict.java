package org.gongjian.operations;

import java.time.ZoneId;
import java.util.Optional;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Localized;

/**
 * Found a district.
 *
 * @param divisionCode six digits of GB/T 2260; functional zones have none
 * @param officer the name of the district's first officer
 */
public record FoundDistrict(
        DistrictSlug slug, Localized name, ZoneId zone, Optional<String> divisionCode, String officer) {

    public FoundDistrict {
        if (divisionCode.filter(code -> !code.matches("[0-9]{6}")).isPresent()) {
            throw new IllegalArgumentException("A division code has six digits, for example 222404");
        }
        if (officer.isBlank()) {
            throw new IllegalArgumentException("The first officer needs a name");
        }
    }
}
