package org.gongjian.search;

import org.jspecify.annotations.Nullable;

/**
 * Where a query may look: in one district, for everybody's documents or also for those with a key, for one kind or all. What
 * it writes are parts of a {@code tsquery}; tokens have letters and digits only, so none of them can end one early.
 */
record Reach(Shelf shelf, boolean withKeys, @Nullable String kind) {

    Reach to(String one) {
        return new Reach(shelf, withKeys, one);
    }

    String token(Shelf.Part in, String token, boolean beginning) {
        String open = quoted(shelf.token(in, true, token), beginning);
        return withKeys ? open + "|" + quoted(shelf.token(in, false, token), beginning) : open;
    }

    String of(String query) {
        return kind == null ? query : quoted(shelf.kind(kind), false) + "&(" + query + ")";
    }

    private static String quoted(String token, boolean beginning) {
        return "'" + token + (beginning ? "':*" : "'");
    }
}
