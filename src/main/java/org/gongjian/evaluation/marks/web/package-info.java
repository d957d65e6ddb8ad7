/** Pages of scorers and of whoever assigns them, and of deductions and vetoes. */
@NullMarked
package org.gongjian.evaluation.marks.web;

import org.jspecify.annotations.NullMarked;
