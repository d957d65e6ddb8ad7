package org.gongjian.places.map;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the map's script draws, in the reader's language and shifted to the datum of the tiles: for drawing only, not to be kept.
 *
 * @param labels names of areas, drawn in their middle
 * @param beyond how many points there are beyond those drawn
 */
public record Drawing(List<Mark> marks, List<Label> labels, long beyond) {

    /** The most marks a map draws. */
    public static final int MOST = 2_000;

    public Drawing {
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
    }

    /**
     * @param lang of the title where it is not the page's
     * @param link an address of this site
     */
    public record Mark(
            String title,
            @Nullable String lang,
            String kind,
            String symbol,
            String link,
            long count,
            BigDecimal latitude,
            BigDecimal longitude) {}

    public record Label(String name, @Nullable String lang, BigDecimal latitude, BigDecimal longitude) {}
}
