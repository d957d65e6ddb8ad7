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
            "claims",
            "claims :: complaints",
            "claims :: lights",
            "claims :: policy",
            "claims :: rating",
            "claims :: register",
            "district :: calendar",
            "listings",
            "activities",
            "activities :: checkin",
            "activities :: shifts",
            "activities :: signup",
            "service",
            "volunteers",
            "custody",
            "giving",
            "giving :: disclosure",
            "giving :: money",
            "giving :: ventures",
            "evaluation",
            "evaluation :: campaigns",
            "evaluation :: evidence",
            "evaluation :: marks",
            "evaluation :: visits",
            "publishing",
            "recognition",
            "recognition :: awards"
        })
package org.gongjian.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
