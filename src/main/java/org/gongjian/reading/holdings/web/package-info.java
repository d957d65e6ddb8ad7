/** The pages of this part. */
@NullMarked
package org.gongjian.reading.holdings.web;

import org.jspecify.annotations.NullMarked;
