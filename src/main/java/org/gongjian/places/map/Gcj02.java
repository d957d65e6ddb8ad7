package org.gongjian.places.map;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * The shift between WGS 84 and GCJ-02, on the Krasovsky ellipsoid, as it is commonly published. It is exact to about a metre. The
 * rectangle in which it applies is a rough one and reaches over borders, as in every implementation of it.
 */
final class Gcj02 {

    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final Degrees ORIGIN = new Degrees(35, 105);

    private Gcj02() {}

    record Degrees(double latitude, double longitude) {

        boolean isShifted() {
            return longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271;
        }
    }

    /** How far a point in WGS 84 is moved; nothing where there is no shift. */
    static Degrees shiftAt(Degrees point) {
        if (!point.isShifted()) {
            return new Degrees(0, 0);
        }
        double x = point.longitude() - ORIGIN.longitude();
        double y = point.latitude() - ORIGIN.latitude();
        double phi = toRadians(point.latitude());
        double w = 1 - ECCENTRICITY_SQUARED * sin(phi) * sin(phi);
        double meridian = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (w * sqrt(w));
        double parallel = SEMI_MAJOR_AXIS / sqrt(w) * cos(phi);
        return new Degrees(north(x, y) / meridian * 180 / PI, east(x, y) / parallel * 180 / PI);
    }

    /** Metres to the north. */
    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + ripples(x)
                + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
                + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
    }

    /** Metres to the east. */
    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + ripples(x)
                + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
                + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
    }

    private static double ripples(double x) {
        return (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
    }
}
