/** Gifts, receipts, pledges, venture programmes, disclosure. */
@NullMarked
@ApplicationModule(
        displayName = "giving",
        allowedDependencies = {
            "district",
            "district :: calendar",
            "audit",
            "audit :: sealing",
            "frame",
            "people",
            "files",
            "frame :: api",
            "papers",
            "identity",
            "notices",
            "search",
            "places",
            "organizations",
            "organizations :: years",
            "voices",
            "programmes",
            "programmes :: figures",
            "programmes :: pillars",
            "alliances",
            "alliances :: plan",
            "listings",
            "claims",
            "claims :: register",
            "volunteers",
            "activities",
            "custody",
            "custody :: transfers",
            "claims :: rating"
        })
package org.gongjian.giving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
