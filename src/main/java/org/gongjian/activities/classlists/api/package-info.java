/** Class lists for programs. */
@NullMarked
package org.gongjian.activities.classlists.api;

import org.jspecify.annotations.NullMarked;
