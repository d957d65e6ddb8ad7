package org.gongjian.evaluation.campaigns;

import org.gongjian.district.Localized;

/**
 * A level of selection.
 *
 * @param each of which areas
 * @param quota how many pass of each, at least 1
 */
public record Level(Localized name, Within each, int quota) {}
