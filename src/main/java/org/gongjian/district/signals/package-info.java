/** Short news between the processes on one database: what is kept in memory here is forgotten when it changes there. */
@NullMarked
@NamedInterface("signals")
package org.gongjian.district.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
