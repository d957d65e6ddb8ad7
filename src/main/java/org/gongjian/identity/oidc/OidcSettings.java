package org.gongjian.identity.oidc;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Other services people of this installation may sign in by. */
@ConfigurationProperties("gongjian.oidc")
record OidcSettings(@DefaultValue List<Service> issuers) {

    /**
     * One service.
     *
     * @param id part of the address it leads back to: small letters, digits and hyphens
     * @param nameZh on the button, in Chinese
     * @param nameEn and in English
     * @param issuer as its tokens name it
     * @param secretFile holds what we show it; null where it asks for nothing
     * @param twoFactorAcr values of {@code acr} with which it says that two factors were shown
     * @param twoFactorAmr values of {@code amr} with which it says so
     */
    record Service(
            String id,
            String nameZh,
            String nameEn,
            URI issuer,
            String clientId,
            @Nullable Path secretFile,
            @DefaultValue List<String> twoFactorAcr,
            @DefaultValue List<String> twoFactorAmr) {

        Service {
            if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
                throw new IllegalArgumentException(
                        "gongjian.oidc.issuers: an id has small letters, digits and hyphens, a letter first, not "
                                + id);
            }
            String scheme = String.valueOf(issuer.getScheme());
            if (!List.of("https", "http").contains(scheme) || issuer.getHost() == null) {
                throw new IllegalArgumentException(
                        "gongjian.oidc.issuers: an issuer is an address such as https://login.example.org, not "
                                + issuer);
            }
            if (!scheme.equals("https") && !List.of("localhost", "127.0.0.1").contains(issuer.getHost())) {
                throw new IllegalArgumentException(
                        "gongjian.oidc.issuers: " + issuer + " can be read and changed on the way; it needs https");
            }
        }
    }
}
