/** The pages of this part. */
@NullMarked
package org.gongjian.reading.counts.web;

import org.jspecify.annotations.NullMarked;
