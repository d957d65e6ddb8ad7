/** What is done with things where they stand: another shelf, given out for good, missed, found again. */
@NullMarked
package org.gongjian.custody.shelves;

import org.jspecify.annotations.NullMarked;
