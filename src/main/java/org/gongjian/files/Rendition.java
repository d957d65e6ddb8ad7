package org.gongjian.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what a content is served: a photo in three sizes, none larger than it came; a document as it came. */
public enum Rendition {
    FULL(2560),
    MEDIUM(960),
    SMALL(320),
    DOCUMENT(0);

    private final int longestSide;

    Rendition(int longestSide) {
        this.longestSide = longestSide;
    }

    /** In pixels, of a photo. */
    public int longestSide() {
        return longestSide;
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rendition> named(String name) {
        return Stream.of(values())
                .filter(rendition -> rendition.stored().equals(name))
                .findFirst();
    }

    static Rendition ofStored(String stored) {
        return named(stored).orElseThrow();
    }
}
