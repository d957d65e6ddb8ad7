/** Plaques and awards, and signed credentials anyone can verify without learning more than they say. */
@NullMarked
@ApplicationModule(
        displayName = "recognition",
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
            "organizations",
            "organizations :: years"
        })
package org.gongjian.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
