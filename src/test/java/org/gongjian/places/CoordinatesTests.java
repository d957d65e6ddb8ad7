package org.gongjian.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoordinatesTests {

    @Test
    void aPointIsKeptToSixDecimals() {
        assertThat(Coordinates.typed("42.8628214", "130.366").orElseThrow().latitude())
                .isEqualByComparingTo("42.862821");
        assertThat(Coordinates.typed(null, null)).isEmpty();
    }

    @Test
    void halfAPointIsRefusedBesideTheEmptyField() {
        assertThat(refusal("42.86", null)).isEqualTo("longitude places.coordinates.half");
        assertThat(refusal(null, "130")).isEqualTo("latitude places.coordinates.half");
    }

    @Test
    void whatIsNotADegreeIsRefused() {
        assertThat(refusal("north", "130")).isEqualTo("latitude places.coordinates.form");
        assertThat(refusal("91", "130")).isEqualTo("latitude places.latitude");
        assertThat(refusal("42", "-180.0000001")).isEqualTo("longitude places.longitude");
    }

    private static String refusal(@Nullable String latitude, @Nullable String longitude) {
        Refused refused = assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Coordinates.typed(latitude, longitude))
                .actual();
        return refused.fields().keySet().iterator().next() + " "
                + refused.reason().code();
    }
}
