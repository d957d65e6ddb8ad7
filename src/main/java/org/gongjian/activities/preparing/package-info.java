/** What whoever is to come has to know: risks, insurance, what to bring. */
@NullMarked
@NamedInterface("preparing")
package org.gongjian.activities.preparing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
