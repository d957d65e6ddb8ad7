package org.gongjian.identity.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongjian.identity.AccountId;
import org.gongjian.people.KeyedHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The limits as they hold for one request. An address is only ever counted by its keyed hash. */
@Component
class Limits {

    private static final String REFUSALS = "gongjian.limits.refused";

    private final LimitSettings settings;
    private final Buckets buckets;
    private final KeyedHash hashes;
    private final ClientAddress addresses;
    private final ObjectProvider<MeterRegistry> meters;

    Limits(LimitSettings settings, Buckets buckets, KeyedHash hashes, ObjectProvider<MeterRegistry> meters) {
        this.settings = settings;
        this.buckets = buckets;
        this.hashes = hashes;
        this.addresses = new ClientAddress(settings.proxies());
        this.meters = meters;
    }

    /** A limit that applied, and what became of the try. */
    record Applied(Kind kind, Limit limit, Taken taken) {}

    /** Empty where nothing is counted. */
    Optional<Applied> byAddress(HttpServletRequest request) {
        Kind kind = Kind.of(request);
        return settings.ofAddress(kind)
                .flatMap(limit -> addresses
                        .of(request)
                        .map(address -> take(kind, "address", hashes.of("rate limits", address), limit)));
    }

    Optional<Applied> byPerson(HttpServletRequest request, AccountId account) {
        Kind kind = Kind.of(request);
        return settings.ofPerson(kind)
                .map(limit -> take(kind, "person", account.value().toString(), limit));
    }

    private Applied take(Kind kind, String by, String whose, Limit limit) {
        String key = kind.code() + ' ' + by + ' ' + whose;
        Taken taken = kind.isShared() ? buckets.takeShared(key, limit) : buckets.take(key, limit);
        if (!taken.allowed()) {
            meters.ifAvailable(registry ->
                    registry.counter(REFUSALS, "kind", kind.code(), "by", by).increment());
        }
        return new Applied(kind, limit, taken);
    }
}
