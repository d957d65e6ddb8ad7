package org.gongjian.matching;

import org.gongjian.programmes.CategoryId;

/** How near two categories are: 0 for the same, more for each step up to what both lie in, -1 for nothing in common. */
@FunctionalInterface
public interface Kinship {

    int steps(CategoryId one, CategoryId other);
}
