/** Standards: trees of indicators, edition after edition. */
@NullMarked
package org.gongjian.evaluation.standards;

import org.jspecify.annotations.NullMarked;
