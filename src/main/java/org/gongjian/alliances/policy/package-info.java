/** A district's own days: when the next term is asked for, and how long before a meeting one is called. */
@NullMarked
@NamedInterface("policy")
package org.gongjian.alliances.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
