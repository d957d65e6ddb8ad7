/** Standards for programs. */
@NullMarked
package org.gongjian.evaluation.standards.api;

import org.jspecify.annotations.NullMarked;
