package org.gongjian.reading.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.network.Site;

/** What tables call the sites: any of a place's names, or a code that was said to mean one. */
public final class SiteWords {

    private final Map<String, List<PlaceId>> named = new HashMap<>();
    private final Map<String, String> codes;

    /**
     * @param codes such as CPL, and the name that each stands for
     */
    public SiteWords(List<Site> sites, Map<String, String> codes) {
        this.codes = Map.copyOf(codes);
        sites.forEach(site -> Stream.of(site.place().name(), site.place().otherName())
                .filter(Objects::nonNull)
                .flatMap(SiteWords::words)
                .distinct()
                .forEach(word -> named.merge(
                        word,
                        List.of(site.place().id()),
                        (some, more) -> Stream.concat(some.stream(), more.stream())
                                .distinct()
                                .toList())));
    }

    /** The one site that is called so, or why there is none. */
    public Found find(String typed) {
        List<PlaceId> found = named.getOrDefault(codes.getOrDefault(typed, typed), List.of());
        return switch (found.size()) {
            case 0 -> new Found.None(Reason.of("reading.table.site", typed));
            case 1 -> new Found.One(found.getFirst());
            default -> new Found.None(Reason.of("reading.table.sites", typed, found.size()));
        };
    }

    /** What was found. */
    public sealed interface Found {

        /** Exactly one. */
        record One(PlaceId place) implements Found {}

        /** None or several. */
        record None(Reason why) implements Found {}
    }

    private static Stream<String> words(Localized name) {
        return Stream.of(name.zh(), name.en()).filter(Objects::nonNull);
    }
}
