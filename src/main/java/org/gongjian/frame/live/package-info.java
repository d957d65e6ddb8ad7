/** Pages that are open hear of changes: server-sent events, across every process on the database. */
@NullMarked
@NamedInterface("live")
package org.gongjian.frame.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
