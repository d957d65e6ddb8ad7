/** Pages of custody: sending, boxes, labels; arrival and tracking by code; whether the books hold. */
@NullMarked
package org.gongjian.custody.web;

import org.jspecify.annotations.NullMarked;
