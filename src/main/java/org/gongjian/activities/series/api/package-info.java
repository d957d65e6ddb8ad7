/** Series of activities for programs. */
@NullMarked
package org.gongjian.activities.series.api;

import org.jspecify.annotations.NullMarked;
