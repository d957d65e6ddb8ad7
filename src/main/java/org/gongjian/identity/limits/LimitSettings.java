package org.gongjian.identity.limits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the installation allows.
 *
 * @param person by kind, for each account, however it comes
 * @param address by kind, for each address: many people may share one
 * @param proxies whose word on the client's address is believed; a request of theirs that names none is not counted by
 *     address, for it comes from this machine or from a proxy that is not set up
 */
@ConfigurationProperties("gongjian.limits")
public record LimitSettings(Map<String, Limit> person, Map<String, Limit> address, List<String> proxies) {

    public LimitSettings {
        person = Map.copyOf(person);
        address = Map.copyOf(address);
        proxies = List.copyOf(proxies);
    }

    Optional<Limit> ofPerson(Kind kind) {
        return Optional.ofNullable(person.get(kind.code()));
    }

    Optional<Limit> ofAddress(Kind kind) {
        return Optional.ofNullable(address.get(kind.code()));
    }
}
