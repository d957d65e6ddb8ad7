@NullMarked
@NamedInterface("contributors")
package org.gongjian.publishing.contributors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
