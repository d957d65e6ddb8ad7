/** Tables whose columns are known by name, and what is wrong in which cell. */
@NullMarked
package org.gongjian.reading.tables;

import org.jspecify.annotations.NullMarked;
