/** A unit's year, put together from the records of the rooms below. */
@NullMarked
@NamedInterface("years")
package org.gongjian.organizations.years;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
