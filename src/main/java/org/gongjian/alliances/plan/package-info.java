/** The joint plan of an agreement, whose items become records of the rooms below. */
@NullMarked
@NamedInterface("plan")
package org.gongjian.alliances.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
