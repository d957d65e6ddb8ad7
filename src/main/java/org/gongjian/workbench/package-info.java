/** Each role's desk and clocks; the public front door. */
@NullMarked
@ApplicationModule(
        displayName = "workbench",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "people",
            "people :: requests",
            "people :: openings",
            "identity",
            "identity :: accounts",
            "places",
            "organizations",
            "personal",
            "voices",
            "alliances",
            "alliances :: committee",
            "alliances :: policy",
            "listings",
            "activities",
            "custody",
            "giving",
            "publishing"
        })
package org.gongjian.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
