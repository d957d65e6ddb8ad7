/** Opening masked fields: each time with a purpose, minors' under a second person's permission. */
@NullMarked
@NamedInterface("openings")
package org.gongjian.people.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
