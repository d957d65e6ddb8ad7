package org.gongjian.alliances.plan;

import org.gongjian.district.Verdict;

/**
 * How an item of a plan may be begun.
 *
 * @param form of the room that makes such records, below the district, filled in from the item
 * @param mayMake whether the person may, and why not
 */
public record Beginning(String form, Verdict mayMake) {}
