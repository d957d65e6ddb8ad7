/** Districts of a given size for trials and measurements: made up, the same from the same seed, filled by COPY. */
@NullMarked
package org.gongjian.operations.scale;

import org.jspecify.annotations.NullMarked;
