/** The library network: stock, consignments, trips. */
@NullMarked
@ApplicationModule(
        displayName = "reading",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "papers",
            "people",
            "identity",
            "search",
            "places",
            "places :: openings",
            "places :: map",
            "organizations",
            "imports :: table",
            "programmes",
            "listings",
            "custody"
        })
package org.gongjian.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
