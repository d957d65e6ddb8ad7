/** Every route, every role, one's own district and another's: the table is {@code authorization-matrix.csv}. */
@NullMarked
package org.gongjian.authorization;

import org.jspecify.annotations.NullMarked;
