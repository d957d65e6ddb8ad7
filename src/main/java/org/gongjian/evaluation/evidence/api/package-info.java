/** Evidence for programs. */
@NullMarked
package org.gongjian.evaluation.evidence.api;

import org.jspecify.annotations.NullMarked;
