/** What people find: scorers at their desks, assessors on the spot, those asked by questionnaire. */
@NullMarked
@NamedInterface("marks")
package org.gongjian.evaluation.marks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
