package org.gongjian.evaluation.visits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The draw, which anybody can do again: a point's lot is the SHA-256 of {@code SEED:NUMBER}, the seed in hexadecimal digits and the
 * number in decimal ones; of each entrant the points with the lowest lots are visited. The SHA-256 of the seed's 32 bytes is public
 * before anything is drawn.
 */
final class SiteLots {

    private SiteLots() {}

    static List<SitePoint> drawn(String seed, int eachOf, Collection<SitePoint> points) {
        return points.stream().collect(Collectors.groupingBy(SitePoint::entry)).values().stream()
                .flatMap(own -> own.stream()
                        .sorted(Comparator.comparing(point -> lot(seed, point.number())))
                        .limit(eachOf))
                .toList();
    }

    static String lot(String seed, int number) {
        return HexFormat.of().formatHex(sha256((seed + ":" + number).getBytes(StandardCharsets.US_ASCII)));
    }

    static String hash(String seed) {
        return HexFormat.of().formatHex(sha256(HexFormat.of().parseHex(seed)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
