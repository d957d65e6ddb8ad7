/** Trips of the vehicle with books to the mobile points. */
@NullMarked
@NamedInterface("trips")
package org.gongjian.reading.trips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
