package org.gongjian.places.map;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the pictures under a map come from. Without an address maps are drawn over a plain grid.
 *
 * @param url with {@code {z}}, {@code {x}} and {@code {y}}, such as {@code https://tiles.example/{z}/{x}/{y}.png}
 * @param attribution whom to name on the map; every source asks for it
 * @param attributionUrl what the name links to
 * @param datum what the pictures are drawn in; points are shifted to it
 * @param deepest the last zoom level there are pictures for
 */
@ConfigurationProperties("gongjian.map.tiles")
public record MapTiles(
        @DefaultValue("") String url,
        @DefaultValue("") String attribution,
        @DefaultValue("") String attributionUrl,
        @DefaultValue("WGS84") Datum datum,
        @DefaultValue("18") int deepest) {

    private static final int MOST = 24;

    public MapTiles {
        if (!url.isEmpty()) {
            check(List.of("{z}", "{x}", "{y}").stream().allMatch(url::contains), "url needs {z}, {x} and {y}: " + url);
            check(addressOf(url) != null, "url is no http or https address: " + url);
            check(!attribution.isBlank(), "attribution is missing: name the source of the pictures");
            check(attributionUrl.isEmpty() || addressOf(attributionUrl) != null, "attribution-url: " + attributionUrl);
            check(deepest >= 1 && deepest <= MOST, "deepest lies between 1 and " + MOST + ", not " + deepest);
        }
    }

    /** Nothing is drawn under the points. */
    public boolean isPlain() {
        return url.isEmpty();
    }

    /** Scheme, host and port, from which a browser must be let load pictures. */
    public Optional<String> origin() {
        return isPlain()
                ? Optional.empty()
                : Optional.ofNullable(addressOf(url))
                        .map(address -> address.getScheme() + "://" + address.getRawAuthority());
    }

    private static @Nullable URI addressOf(String typed) {
        try {
            URI address = URI.create(typed.replace("{", "").replace("}", ""));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("gongjian.map.tiles." + otherwise);
        }
    }
}
