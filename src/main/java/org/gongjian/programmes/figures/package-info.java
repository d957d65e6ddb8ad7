/** What a programme brought in a year: counted from the records of the rooms below. */
@NullMarked
@NamedInterface("figures")
package org.gongjian.programmes.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
