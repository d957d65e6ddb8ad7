package org.gongjian.search.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.frame.Wording;
import org.gongjian.search.Hit;
import org.gongjian.search.Marker;
import org.jspecify.annotations.Nullable;

/**
 * A hit as it is shown.
 *
 * @param kind what such a record is called
 * @param when the day in words, where there is one
 * @param also its title in the other language or another name, where what was asked for stands there
 * @param excerpt of what its page says
 */
record HitLines(
        String kind,
        @Nullable String when,
        String path,
        Marker.Line title,
        Marker.@Nullable Line also,
        Marker.@Nullable Line excerpt) {

    static HitLines of(Hit hit, Marker marker, Wording w) {
        Locale locale = w.locale();
        Marker.Line title = marker.line(hit.title(), locale);
        Optional<Marker.Line> also = title.isMarked()
                ? Optional.empty()
                : Stream.of(marker.marked(hit.title(), locale), marker.marked(hit.names(), locale))
                        .flatMap(Optional::stream)
                        .findFirst();
        return new HitLines(
                w.t("search.kind." + hit.record().kind()),
                hit.day() == null ? null : w.date(hit.day()),
                hit.path(),
                title,
                also.orElse(null),
                marker.excerpt(hit.body(), locale).orElse(null));
    }
}
