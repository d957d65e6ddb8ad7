/** A district's own rule for claims and cases, and the days of its working calendar. */
@NullMarked
@NamedInterface("policy")
package org.gongjian.claims.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
