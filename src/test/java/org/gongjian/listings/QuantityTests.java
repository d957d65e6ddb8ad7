package org.gongjian.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTests {

    @Test
    void zerosAtTheEndMakeNoDifference() {
        assertThat(new Quantity(new BigDecimal("20.000"))).isEqualTo(Quantity.of(20));
        assertThat(new Quantity(new BigDecimal("2.50")).toString()).isEqualTo("2.5");
    }

    @Test
    void groupedDigitsAreRead() {
        assertThat(Quantity.typed("quantity", "100,000")).isEqualTo(Quantity.of(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "viele", "1000000000", "0.0001", "1e3", "", "NaN"})
    void whatIsNoQuantityIsRefusedBesideItsField(String typed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Quantity.typed("part", typed))
                .matches(refused -> refused.field("part").isPresent());
    }
}
