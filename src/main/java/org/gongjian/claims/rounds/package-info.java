/** Rounds of publication: paired units first, then the open hall. */
@NullMarked
@NamedInterface("rounds")
package org.gongjian.claims.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
