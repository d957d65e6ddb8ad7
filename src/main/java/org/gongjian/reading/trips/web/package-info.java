/** The pages of this part. */
@NullMarked
package org.gongjian.reading.trips.web;

import org.jspecify.annotations.NullMarked;
