package org.gongjian.places.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.frame.Form;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list and the map, which live in the address; one that means nothing is left aside. */
final class PlaceFilters {

    /** In this order in every address. */
    private static final List<String> NAMES = List.of("q", "kind", "area", "on");

    private PlaceFilters() {}

    static FindPlaces wanted(Form form) {
        return new FindPlaces(
                Stream.of(Place.Kind.values())
                        .filter(kind -> kind.code().equals(form.value("kind")))
                        .findFirst()
                        .orElse(null),
                uuid(form, "area").map(AreaId::new).orElse(null),
                form.isBlank("q") ? null : form.value("q").strip(),
                switch (form.value("on")) {
                    case "map" -> true;
                    case "list" -> false;
                    default -> null;
                });
    }

    static @Nullable PlaceId after(Form form) {
        return uuid(form, "after").map(PlaceId::new).orElse(null);
    }

    static boolean isMap(Form form) {
        return form.value("view").equals("map");
    }

    /** The same filters, seen as a list or on the map. */
    static String seenAs(Form form, boolean map) {
        UriComponentsBuilder query = kept(form);
        return text(map ? query.queryParam("view", "map") : query);
    }

    /** The page of the list after this one. */
    static String after(Form form, PlaceId last) {
        UriComponentsBuilder query = kept(form);
        if (isMap(form)) {
            query.queryParam("view", "map");
        }
        return text(query.queryParam("after", last.value()));
    }

    /** What the map's script asks for. */
    static String points(Form form) {
        return text(kept(form));
    }

    private static UriComponentsBuilder kept(Form form) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        NAMES.forEach(name -> {
            if (!form.isBlank(name)) {
                query.queryParam(name, form.value(name));
            }
        });
        return query;
    }

    private static String text(UriComponentsBuilder query) {
        return query.encode().build().toUriString();
    }

    private static Optional<UUID> uuid(Form form, String name) {
        try {
            return form.isBlank(name) ? Optional.empty() : Optional.of(UUID.fromString(form.value(name)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
