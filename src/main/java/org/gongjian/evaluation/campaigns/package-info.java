/** Campaigns: who runs them, who declares itself, rounds, selection, objections, awards. */
@NullMarked
package org.gongjian.evaluation.campaigns;

import org.jspecify.annotations.NullMarked;
