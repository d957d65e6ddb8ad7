package org.gongjian.custody;

/**
 * One side of a movement: so many of a lot came to a holder, or went where the quantity is negative. Zero is a hand-over of
 * things that nobody has counted yet.
 */
public record Entry(LotId lot, Holder holder, long quantity) {}
