/** Coordination committees: members by post, meetings, minutes, and actions that come back until they are done. */
@NullMarked
@NamedInterface("committee")
package org.gongjian.alliances.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
