package org.gongjian.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class KindTests {

    @ParameterizedTest
    @CsvSource({
        "GET, /hunchun/gifts, PAGE",
        "GET, /sign-in, PAGE",
        "POST, /sign-in, SIGN_IN",
        "GET, /invitation/abc, CODE",
        "POST, /password/abc, CODE",
        "GET, /verify/abc, CODE",
        "POST, /hunchun/gifts, FORM",
        "GET, /hunchun/files/0190/content/small, FILE",
        "GET, /api/v1/hunchun/gifts, API_READ",
        "GET, /api/v1/hunchun/arrivals/07TY3-SGJJY, CODE",
        "POST, /api/v1/hunchun/arrivals/07TY3-SGJJY, CODE",
        "POST, /consent/07TY3-SGJJY, CODE",
        "POST, /api/v1/hunchun/consents/07TY3-SGJJY, CODE",
        "PUT, /api/v1/hunchun/gifts/0190, API_WRITE"
    })
    void everyRequestIsOfAKind(String method, String path, Kind kind) {
        assertThat(Kind.of(new MockHttpServletRequest(method, path))).isEqualTo(kind);
    }

    @Test
    void whatComesFromMemoryIsFree() {
        assertThat(Kind.isFree(new MockHttpServletRequest("GET", "/assets/tokens.css")))
                .isTrue();
        assertThat(Kind.isFree(new MockHttpServletRequest("GET", "/hunchun"))).isFalse();
    }

    @Test
    void aLimitIsWrittenAsRequestsWithinATime() {
        assertThat(Limit.valueOf("150/10m")).isEqualTo(new Limit(150, Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/1m", "10", "/1m", "10/0s", "many/1m"})
    void aLimitThatIsNoneIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.valueOf(written));
    }
}
