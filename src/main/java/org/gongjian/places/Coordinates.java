package org.gongjian.places;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** A point on the map in degrees (WGS 84), to six decimals: about ten centimetres. */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    public Coordinates {
        latitude = within(latitude, 90, "latitude");
        longitude = within(longitude, 180, "longitude");
    }

    /** What people type into two fields: both or neither. */
    public static Optional<Coordinates> typed(@Nullable String latitude, @Nullable String longitude) {
        if (latitude == null && longitude == null) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(number("latitude", latitude), number("longitude", longitude)));
    }

    private static BigDecimal number(String field, @Nullable String typed) {
        if (typed == null) {
            throw Refused.invalid(field, Reason.of("places.coordinates.half"));
        }
        Verdict.require(typed.matches("[+-]?[0-9]{1,3}([.][0-9]{1,20})?"), Reason.of("places.coordinates.form", typed))
                .orRefuse(field);
        return new BigDecimal(typed);
    }

    private static BigDecimal within(BigDecimal degrees, int most, String field) {
        Verdict.require(degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0, Reason.of("places." + field, most))
                .orRefuse(field);
        return degrees.setScale(6, RoundingMode.HALF_EVEN);
    }
}
