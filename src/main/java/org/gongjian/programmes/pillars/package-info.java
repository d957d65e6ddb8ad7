/** The pillars of a brand, and the records that hang on a programme. */
@NullMarked
@NamedInterface("pillars")
package org.gongjian.programmes.pillars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
