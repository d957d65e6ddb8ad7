/** Trainings: which there are, who took part in one and until when it counts, and which shifts want one. */
@NullMarked
package org.gongjian.activities.training;

import org.jspecify.annotations.NullMarked;
