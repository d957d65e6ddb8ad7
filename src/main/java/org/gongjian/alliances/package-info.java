/** Alliances, agreements, commitments, plans, committees. */
@NullMarked
@ApplicationModule(
        displayName = "alliances",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "papers",
            "files",
            "people",
            "identity",
            "identity :: accounts",
            "notices",
            "search",
            "organizations",
            "organizations :: years",
            "recognition :: awards"
        })
package org.gongjian.alliances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
