/** How often somebody, or some address, may ask: by person, by address and by kind of request. */
@NullMarked
package org.gongjian.identity.limits;

import org.jspecify.annotations.NullMarked;
