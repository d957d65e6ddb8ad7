/** The engine: eligibility, candidates, assignment, certificate, reasons; plain Java inside. */
@NullMarked
@ApplicationModule(
        displayName = "matching",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "identity",
            "places",
            "organizations",
            "programmes",
            "alliances",
            "listings"
        })
package org.gongjian.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
