/** Observations and what follows from them: scores, ranks, explanations. */
@NullMarked
package org.gongjian.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
