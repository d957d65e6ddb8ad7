/** The close-out register: numbered cases from claim to close, closed only by whoever asked. */
@NullMarked
@NamedInterface("register")
package org.gongjian.claims.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
