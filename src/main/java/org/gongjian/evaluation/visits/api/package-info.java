/** What was found on the spot, for programs. */
@NullMarked
package org.gongjian.evaluation.visits.api;

import org.jspecify.annotations.NullMarked;
