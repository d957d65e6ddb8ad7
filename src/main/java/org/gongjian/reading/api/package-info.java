/** The library network for programs: reading rooms, sites, rounds, consignments, counts. */
@NullMarked
package org.gongjian.reading.api;

import org.jspecify.annotations.NullMarked;
