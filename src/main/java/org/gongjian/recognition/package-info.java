/** Plaques and awards; signed credentials anyone can verify, without asking us and without learning who they are about. */
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
            "notices",
            "search",
            "places",
            "organizations",
            "organizations :: years"
        })
package org.gongjian.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
