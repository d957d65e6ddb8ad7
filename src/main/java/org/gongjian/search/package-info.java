/** One index of what one may see. */
@NullMarked
@ApplicationModule(
        displayName = "search",
        allowedDependencies = {"district", "audit", "frame", "frame :: api", "people", "identity"})
package org.gongjian.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
