package org.gongjian.listings.web;

import java.util.List;
import org.gongjian.frame.Form;
import org.gongjian.listings.ListingId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list: its filters, and where the page begins. */
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

    static @Nullable String after(Form form, @Nullable ListingId last) {
        return last == null
                ? null
                : build(form).queryParam("after", last.value()).encode().build().toUriString();
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
