/** Whether what a database says is still true: references, chains, sums, numbers, keys. */
@NullMarked
package org.gongjian.operations.verify;

import org.jspecify.annotations.NullMarked;
