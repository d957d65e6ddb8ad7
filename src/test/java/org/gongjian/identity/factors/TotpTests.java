package org.gongjian.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTests {

    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET =
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aClockMayBeOneStepAheadOrBehind(long steps) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.stepAt(now) + steps;
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now)).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void twoStepsAreTooMany(long steps) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, Totp.stepAt(now) + steps), now))
                .isEmpty();
    }

    @Test
    void aSecretHas160BitsInLettersAppsCanRead() {
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６"})
    void onlySixDigitsAreACode(String typed) {
        assertThat(Totp.isCode(typed)).isFalse();
    }
}
