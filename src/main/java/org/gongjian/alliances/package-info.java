/** Alliances, agreements, commitments, plans, committees. */
@NullMarked
@ApplicationModule(
        displayName = "alliances",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "identity",
            "notices",
            "search",
            "organizations",
            "organizations :: years"
        })
package org.gongjian.alliances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
