package org.gongjian.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gongjian.frame.TestUrls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcSettingsTests {

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.org", "ftp://login.example.org", "login.example.org", "https:/login"})
    void anIssuerHasAnAddressNobodyCanReadOrChangeOnTheWay(String issuer) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> service("login", issuer, null))
                .withMessageContaining("gongjian.oidc.issuers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Login", "log/in", "1st"})
    void anIdIsPartOfAnAddress(String id) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> service(id, "https://login.example.org", null));
    }

    @Test
    void aSecretThatCannotBeReadAndAnIdThatIsThereTwiceKeepTheSiteFromStarting() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> issuers(service("login", "https://login.example.org", Path.of("/nowhere/secret"))))
                .withMessageContaining("/nowhere/secret");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> issuers(
                        service("login", "https://login.example.org", null),
                        service("login", "https://other.example.org", null)))
                .withMessageContaining("login");
    }

    @Test
    void withoutSettingsThereIsNone() {
        assertThat(issuers().all()).isEmpty();
    }

    private static Issuers issuers(OidcSettings.Service... services) {
        return new Issuers(new OidcSettings(List.of(services)), TestUrls.of(""), Clock.systemUTC());
    }

    private static OidcSettings.Service service(String id, String issuer, @Nullable Path secret) {
        return new OidcSettings.Service(
                id, "登录", "Login", URI.create(issuer), "gongjian", secret, List.of(), List.of());
    }
}
