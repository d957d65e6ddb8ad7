/** The three lists: resources, needs (micro-wishes among them) and projects. */
@NullMarked
@ApplicationModule(
        displayName = "listings",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "files",
            "people",
            "people :: consents",
            "people :: openings",
            "personal",
            "identity",
            "notices",
            "search",
            "places",
            "places :: map",
            "organizations",
            "programmes",
            "alliances",
            "alliances :: plan"
        })
package org.gongjian.listings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
