package org.gongjian.identity.limits;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Where a request comes from. Only what a trusted proxy added to {@code X-Forwarded-For} is believed: the last address there
 * that is no trusted proxy itself. Of an IPv6 address the first half counts, which is one subscriber.
 */
final class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int SUBSCRIBER_BYTES = 8;
    private static final int V6_BYTES = 16;

    private final List<IpAddressMatcher> proxies;

    ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
    }

    /** Empty where a trusted proxy does not say. */
    Optional<String> of(HttpServletRequest request) {
        HttpServletRequest asReceived = asReceived(request);
        String peer = asReceived.getRemoteAddr();
        if (!isTrusted(peer)) {
            return subscriber(peer);
        }
        return forwarded(asReceived).reversed().stream()
                .filter(address -> !isTrusted(address))
                .findFirst()
                .flatMap(ClientAddress::subscriber);
    }

    /** The framework hides the header once it has read it. */
    private static HttpServletRequest asReceived(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }

    private static List<String> forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private boolean isTrusted(String address) {
        return literal(address).isPresent() && proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** A word that is no address counts as it stands, so that it helps nobody. */
    private static Optional<String> subscriber(String address) {
        return Optional.of(literal(address).map(ClientAddress::subscriber).orElse(address));
    }

    private static String subscriber(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == V6_BYTES
                ? Arrays.toString(Arrays.copyOf(bytes, SUBSCRIBER_BYTES))
                : address.getHostAddress();
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
