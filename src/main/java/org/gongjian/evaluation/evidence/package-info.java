/** What entrants show for a leaf: uploaded, or a record that exists already. */
@NullMarked
package org.gongjian.evaluation.evidence;

import org.jspecify.annotations.NullMarked;
