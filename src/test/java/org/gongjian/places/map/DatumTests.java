package org.gongjian.places.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.gongjian.places.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTests {

    /** A hundred-thousandth of a degree is about a metre. */
    private static final Offset<Double> TWO_METRES = Offset.offset(0.00002);

    /** Pairs that are published with the common implementations of the shift. */
    @ParameterizedTest
    @CsvSource({
        "39.915, 116.404, 39.91640428150164, 116.41024449916938",
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363"
    })
    void aPointIsDrawnWhereThePublicMapsOfChinaHaveIt(
            double latitude, double longitude, double drawnLatitude, double drawnLongitude) {
        Coordinates drawn = Datum.GCJ02.drawn(at(latitude, longitude));

        assertThat(drawn.latitude().doubleValue()).isCloseTo(drawnLatitude, TWO_METRES);
        assertThat(drawn.longitude().doubleValue()).isCloseTo(drawnLongitude, TWO_METRES);
    }

    @ParameterizedTest
    @CsvSource({"39.9735, 116.4895", "42.8655, 130.3582", "37.987, 118.733", "31.1482, 120.6585", "43.88, 125.35"})
    void whatWasReadOffAMapIsKeptWhereItIs(double latitude, double longitude) {
        Coordinates there = at(latitude, longitude);

        Coordinates back = Datum.GCJ02.kept(Datum.GCJ02.drawn(there));

        assertThat(back.latitude().doubleValue()).isCloseTo(latitude, Offset.offset(0.000002));
        assertThat(back.longitude().doubleValue()).isCloseTo(longitude, Offset.offset(0.000002));
    }

    @Test
    void elsewhereNothingIsShiftedAndWgs84NowhereIs() {
        assertThat(Datum.GCJ02.drawn(at(48.8584, 2.2945))).isEqualTo(at(48.8584, 2.2945));
        assertThat(Datum.WGS84.drawn(at(39.9, 116.4))).isEqualTo(at(39.9, 116.4));
        assertThat(Datum.WGS84.kept(at(39.9, 116.4))).isEqualTo(at(39.9, 116.4));
    }

    private static Coordinates at(double latitude, double longitude) {
        return new Coordinates(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
    }
}
