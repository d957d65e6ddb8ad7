package org.gongjian.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param typed anything; what has no letters finds nothing
 * @param kind of records to show, or null for all
 * @param page from 1
 */
public record SearchQuery(String typed, @Nullable String kind, int page) {

    public SearchQuery {
        page = Math.clamp(page, 1, Search.MOST_PAGES);
        kind = kind != null && kind.matches("[a-z-]{1,40}") ? kind : null;
    }

    /** The first page of all kinds. */
    public static SearchQuery of(String typed) {
        return new SearchQuery(typed, null, 1);
    }
}
