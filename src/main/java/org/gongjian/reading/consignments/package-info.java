/** Rounds that propose consignments, and consignments from one site to another. */
@NullMarked
@NamedInterface("consignments")
package org.gongjian.reading.consignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
