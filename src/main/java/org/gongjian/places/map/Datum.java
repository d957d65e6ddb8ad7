package org.gongjian.places.map;

import java.math.BigDecimal;
import org.gongjian.district.Reason;
import org.gongjian.places.Coordinates;

/**
 * What coordinates are measured against. We keep WGS 84, which satellites and GeoJSON speak; the public maps of mainland China
 * are drawn in GCJ-02, which is shifted by up to some 700 metres there and not at all elsewhere.
 */
public enum Datum {
    WGS84,
    GCJ02;

    private static final int STEPS = 8;

    public Reason label() {
        return Reason.of("places.datum." + name());
    }

    /** Where a point that is kept in WGS 84 is drawn on a map of this datum. */
    public Coordinates drawn(Coordinates kept) {
        return this == WGS84 ? kept : moved(kept, Gcj02.shiftAt(degrees(kept)));
    }

    /**
     * A point read off a map of this datum, in WGS 84. The shift has no formula backwards: it is approached until less than the
     * sixth decimal changes.
     */
    public Coordinates kept(Coordinates read) {
        if (this == WGS84) {
            return read;
        }
        Gcj02.Degrees wanted = degrees(read);
        Gcj02.Degrees guess = wanted;
        for (int step = 0; step < STEPS; step++) {
            Gcj02.Degrees shift = Gcj02.shiftAt(guess);
            guess = new Gcj02.Degrees(wanted.latitude() - shift.latitude(), wanted.longitude() - shift.longitude());
        }
        return new Coordinates(BigDecimal.valueOf(guess.latitude()), BigDecimal.valueOf(guess.longitude()));
    }

    private static Coordinates moved(Coordinates from, Gcj02.Degrees by) {
        return new Coordinates(
                from.latitude().add(BigDecimal.valueOf(by.latitude())),
                from.longitude().add(BigDecimal.valueOf(by.longitude())));
    }

    private static Gcj02.Degrees degrees(Coordinates at) {
        return new Gcj02.Degrees(at.latitude().doubleValue(), at.longitude().doubleValue());
    }
}
