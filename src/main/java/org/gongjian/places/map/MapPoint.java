package org.gongjian.places.map;

import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.places.Coordinates;

/**
 * Something with a page and a position.
 *
 * @param at in WGS 84
 * @param kind what it is, in one or two words
 * @param symbol one or two letters that stand for the kind on the map
 * @param path of its page, below the district
 * @param count how many things it stands for, 1 for itself
 */
public record MapPoint(Coordinates at, Localized title, Reason kind, Reason symbol, String path, long count) {}
