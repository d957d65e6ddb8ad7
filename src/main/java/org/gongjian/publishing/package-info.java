/** Bulletins, channels, placements, feeds; reads the rooms above. */
@NullMarked
@ApplicationModule(
        displayName = "publishing",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "files",
            "frame :: api",
            "identity",
            "notices",
            "search",
            "places",
            "organizations",
            "voices",
            "claims",
            "claims :: register",
            "claims :: wall",
            "listings",
            "activities",
            "custody",
            "giving",
            "reading"
        })
package org.gongjian.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
