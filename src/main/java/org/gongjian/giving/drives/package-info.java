/** Drives that gather things, such as books: a target, days, places to bring them to, and what gifts say came of it. */
@NullMarked
@NamedInterface("drives")
package org.gongjian.giving.drives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
