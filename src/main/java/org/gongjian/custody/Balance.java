package org.gongjian.custody;

/**
 * What came in, and where it is now. What came uncounted counts once it is counted.
 *
 * @param here with units, places and persons of the district, in boxes too
 * @param underWay sent and not yet arrived
 * @param elsewhere with keepers outside
 * @param wentBack to where it came from
 */
public record Balance(long cameIn, long here, long underWay, long elsewhere, long givenOut, long lost, long wentBack) {

    /** Nothing appeared and nothing disappeared. */
    public boolean holds() {
        return cameIn == here + underWay + elsewhere + givenOut + lost + wentBack;
    }
}
