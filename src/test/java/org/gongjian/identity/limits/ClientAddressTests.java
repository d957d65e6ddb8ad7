package org.gongjian.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    private final ClientAddress addresses = new ClientAddress(List.of("127.0.0.0/8", "::1", "10.0.0.5"));

    @Test
    void whoeverConnectsByItselfIsWhereItConnectsFrom() {
        assertThat(of("203.0.113.7")).contains("203.0.113.7");
    }

    @Test
    void aHeaderOfSomebodyWhoIsNoProxyIsNotBelieved() {
        assertThat(of("203.0.113.7", "198.51.100.1")).contains("203.0.113.7");
    }

    @Test
    void aProxySaysForWhomItAsks() {
        assertThat(of("127.0.0.1", "203.0.113.7")).contains("203.0.113.7");
    }

    @Test
    void whatTheClientWroteBeforeTheProxyDidIsNotBelieved() {
        assertThat(of("127.0.0.1", "198.51.100.1, 203.0.113.7, 10.0.0.5")).contains("203.0.113.7");
        assertThat(of("127.0.0.1", "198.51.100.1", "203.0.113.7")).contains("203.0.113.7");
    }

    @Test
    void aProxyThatDoesNotSayIsNotCounted() {
        assertThat(of("127.0.0.1")).isEmpty();
        assertThat(of("::1", "127.0.0.1")).isEmpty();
    }

    @Test
    void theSubscribersHalfOfALongAddressCounts() {
        assertThat(of("2001:db8:1:2:3:4:5:6")).isEqualTo(of("2001:db8:1:2::9")).isNotEqualTo(of("2001:db8:1:3::9"));
    }

    @Test
    void aWordThatIsNoAddressCountsAsItStands() {
        assertThat(of("127.0.0.1", "unknown")).contains("unknown");
    }

    private Optional<String> of(String peer, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (String header : forwarded) {
            request.addHeader("X-Forwarded-For", header);
        }
        return addresses.of(request);
    }
}
