/** A district's own rule for the hours of volunteers: steps, limits, days, stars. */
@NullMarked
@NamedInterface("policy")
package org.gongjian.service.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
