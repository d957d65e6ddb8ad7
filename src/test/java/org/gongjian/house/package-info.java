/** Tests of the house itself: its rooms, its words, its tables. */
@NullMarked
package org.gongjian.house;

import org.jspecify.annotations.NullMarked;
