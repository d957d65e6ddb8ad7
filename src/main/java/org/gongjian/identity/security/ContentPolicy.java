package org.gongjian.identity.security;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.frame.PictureSource;

/** What a page may load and from where: all of it ours, but for pictures from the sites that rooms name. */
final class ContentPolicy {

    private ContentPolicy() {}

    static String with(Stream<PictureSource> pictures) {
        String others = pictures.map(PictureSource::origin)
                .filter(origin -> !origin.isEmpty())
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:" + others + "; "
                + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'";
    }
}
