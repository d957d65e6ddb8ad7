/** What the library’s own system says it has, brought in from its reports. */
@NullMarked
@NamedInterface("holdings")
package org.gongjian.reading.holdings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
