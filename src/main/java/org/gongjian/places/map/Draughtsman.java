package org.gongjian.places.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongjian.district.Localized;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.places.Coordinates;
import org.springframework.stereotype.Component;

/** Makes drawings of points, for any room that shows its records on the map. */
@Component
public class Draughtsman {

    private final MapTiles tiles;

    Draughtsman(MapTiles tiles) {
        this.tiles = tiles;
    }

    /**
     * @param points as many as the caller draws, at most {@link Drawing#MOST} of them are
     * @param all how many there are
     * @param areas what lies in each area, by its name, which is drawn in the middle of it; may be empty
     */
    public Drawing draw(
            List<MapPoint> points, long all, Map<Localized, List<Coordinates>> areas, Wording w, PageFrame frame) {
        List<MapPoint> drawn = points.subList(0, Math.min(points.size(), Drawing.MOST));
        return new Drawing(
                drawn.stream().map(point -> mark(point, w, frame)).toList(),
                areas.entrySet().stream()
                        .map(area -> label(area.getKey(), area.getValue(), w))
                        .toList(),
                all - drawn.size());
    }

    private Drawing.Mark mark(MapPoint point, Wording w, PageFrame frame) {
        Coordinates drawn = tiles.datum().drawn(point.at());
        return new Drawing.Mark(
                w.plain(point.title()),
                w.lang(point.title()),
                w.reason(point.kind()),
                w.reason(point.symbol()),
                frame.at(point.path()),
                point.count(),
                drawn.latitude(),
                drawn.longitude());
    }

    private Drawing.Label label(Localized name, Collection<Coordinates> inside, Wording w) {
        Coordinates middle = tiles.datum()
                .drawn(new Coordinates(mean(inside, Coordinates::latitude), mean(inside, Coordinates::longitude)));
        return new Drawing.Label(w.plain(name), w.lang(name), middle.latitude(), middle.longitude());
    }

    private static BigDecimal mean(Collection<Coordinates> points, Function<Coordinates, BigDecimal> degrees) {
        return points.stream()
                .map(degrees)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), 6, RoundingMode.HALF_EVEN);
    }
}
