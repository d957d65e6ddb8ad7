/** Complaints about public cases, read by the district's officers only. */
@NullMarked
@NamedInterface("complaints")
package org.gongjian.claims.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
