package org.gongjian.identity.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The services people may sign in by, as they are set. A set-up that cannot work keeps the site from starting. */
@Service
@EnableConfigurationProperties(OidcSettings.class)
public class Issuers {

    private final Map<String, Provider> providers = new LinkedHashMap<>();

    Issuers(OidcSettings settings, PublicUrl url, Clock clock) {
        for (OidcSettings.Service service : settings.issuers()) {
            var issuer = new Issuer(
                    service.id(),
                    Localized.of(service.nameZh(), service.nameEn()),
                    service.issuer().toString());
            String back = url.origin() + "/sign-in/oidc/" + service.id() + "/back";
            var provider = new Provider(issuer, service, secret(service.secretFile()), back, clock);
            if (providers.put(service.id(), provider) != null) {
                throw new IllegalArgumentException("gongjian.oidc.issuers: two have the id " + service.id());
            }
        }
    }

    public List<Issuer> all() {
        return providers.values().stream().map(Provider::issuer).toList();
    }

    /** One that is not set is a fault of the address: 404. */
    public Issuer require(String id) {
        return provider(id).issuer();
    }

    Provider provider(String id) {
        return Optional.ofNullable(providers.get(id)).orElseThrow(Refused::missing);
    }

    private static Optional<String> secret(@Nullable Path file) {
        try {
            return file == null
                    ? Optional.empty()
                    : Optional.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("gongjian.oidc.issuers: cannot read the secret in " + file, unreadable);
        }
    }
}
