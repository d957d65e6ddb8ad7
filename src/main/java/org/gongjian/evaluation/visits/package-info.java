/** What assessors find on the spot: points drawn by lot, checklists that work without a network, problems and their recheck. */
@NullMarked
@NamedInterface("visits")
package org.gongjian.evaluation.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
