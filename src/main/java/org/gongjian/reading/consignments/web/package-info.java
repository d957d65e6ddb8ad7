/** The pages of this part. */
@NullMarked
package org.gongjian.reading.consignments.web;

import org.jspecify.annotations.NullMarked;
