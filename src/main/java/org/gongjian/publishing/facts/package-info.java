@NullMarked
@NamedInterface("facts")
package org.gongjian.publishing.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
