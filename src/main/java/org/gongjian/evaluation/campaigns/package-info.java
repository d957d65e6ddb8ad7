/** Campaigns: who runs them, who declares itself, rounds, selection, objections, awards. */
@NullMarked
@NamedInterface("campaigns")
package org.gongjian.evaluation.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
