/** Standards: trees of indicators, edition after edition. */
@NullMarked
@NamedInterface("standards")
package org.gongjian.evaluation.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
