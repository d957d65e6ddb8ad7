/** Points for programs. */
@NullMarked
package org.gongjian.evaluation.marks.api;

import org.jspecify.annotations.NullMarked;
