package org.gongjian.listings.web;

import java.util.List;
import org.gongjian.frame.Form;
import org.gongjian.listings.ListingId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list: its filters, whether it is seen on the map, and where the page begins. */
final class ListAddress {

    /** What a list is filtered by. */
    static final List<String> FILTERS =
            List.of("q", "kind", "state", "category", "audience", "area", "priority", "owner", "programme");

    private static final int LONGEST = 200;

    private ListAddress() {}

    /** The filters of this address, as a query; empty where there are none. */
    static String query(Form form) {
        return build(form).encode().build().toUriString();
    }

    static boolean isMap(Form form) {
        return form.value("view").equals("map");
    }

    /** The same filters, seen as a list or on the map. */
    static String seenAs(Form form, boolean map) {
        UriComponentsBuilder query = build(form);
        return (map ? query.queryParam("view", "map") : query).encode().build().toUriString();
    }

    static @Nullable String after(Form form, @Nullable ListingId last) {
        if (last == null) {
            return null;
        }
        UriComponentsBuilder query = build(form);
        if (isMap(form)) {
            query.queryParam("view", "map");
        }
        return query.queryParam("after", last.value()).encode().build().toUriString();
    }

    private static UriComponentsBuilder build(Form form) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        for (String name : FILTERS) {
            if (!form.isBlank(name) && form.value(name).length() <= LONGEST) {
                query.queryParam(name, form.value(name));
            }
        }
        return query;
    }
}
