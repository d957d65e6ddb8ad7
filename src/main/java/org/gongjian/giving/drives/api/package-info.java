/** Drives for programs. */
@NullMarked
package org.gongjian.giving.drives.api;

import org.jspecify.annotations.NullMarked;
