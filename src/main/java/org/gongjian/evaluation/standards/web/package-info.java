/** Standards as pages. */
@NullMarked
package org.gongjian.evaluation.standards.web;

import org.jspecify.annotations.NullMarked;
