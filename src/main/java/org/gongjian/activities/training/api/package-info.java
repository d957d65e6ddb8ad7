/** Trainings and who took part for programs. */
@NullMarked
package org.gongjian.activities.training.api;

import org.jspecify.annotations.NullMarked;
