/** Promise and fulfilment side by side, reckoned anew whenever somebody looks. */
@NullMarked
@NamedInterface("fulfilment")
package org.gongjian.alliances.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
