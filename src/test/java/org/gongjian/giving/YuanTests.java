package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.gongjian.district.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTests {

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1", "128.5", "128.50", "128.500", "100000000"})
    void anAmountAboveNothingToTheFenIsAValue(String amount) {
        assertThat(new Yuan(new BigDecimal(amount)).value()).hasScaleOf(2).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "0, giving.value.nothing",
        "-1, giving.value.nothing",
        "0.001, giving.value.fen",
        "100000000.01, giving.value.large"
    })
    void anythingElseIsNot(String amount, String reason) {
        assertThat(Yuan.verdict(new BigDecimal(amount)).reason())
                .map(Reason::code)
                .hasValue(reason);
        assertThatIllegalArgumentException().isThrownBy(() -> new Yuan(new BigDecimal(amount)));
    }

    @Test
    void aReceiptIsNumberedFromOne() {
        assertThat(new ReceiptNumber(2024, 1).label()).isEqualTo(Reason.of("giving.receipt.number", "2024", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(2024, 0));
    }
}
