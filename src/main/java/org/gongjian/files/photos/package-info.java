/** Photos on their way in: recognised, decoded within bounds, turned upright, made small, encoded anew. */
@NullMarked
package org.gongjian.files.photos;

import org.jspecify.annotations.NullMarked;
