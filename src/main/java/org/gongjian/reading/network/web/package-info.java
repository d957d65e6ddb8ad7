/** The pages of this part. */
@NullMarked
package org.gongjian.reading.network.web;

import org.jspecify.annotations.NullMarked;
