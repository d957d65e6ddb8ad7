/** What people find: scorers at their desks, assessors on the spot, those asked by questionnaire. */
@NullMarked
package org.gongjian.evaluation.marks;

import org.jspecify.annotations.NullMarked;
