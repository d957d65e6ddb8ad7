package org.gongjian.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.frame.TestUrls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTests {

    @ParameterizedTest
    @CsvSource({
        "https://gongjian.example.org, true",
        "https://gongjian.example.org:8443/, true",
        "http://localhost:8080, true",
        "'', true",
        "http://gongjian.example.org, false",
        "https://10.0.0.7, false",
        "'https://[::1]:8443', false",
        "http://127.0.0.1:8080, false"
    })
    void passkeysNeedANameAndTransportEncryption(String url, boolean offered) {
        assertThat(new RelyingParty(TestUrls.of(url)).isOffered()).isEqualTo(offered);
    }
}
