/** What entrants show for a leaf: uploaded, or a record that exists already. */
@NullMarked
@NamedInterface("evidence")
package org.gongjian.evaluation.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
