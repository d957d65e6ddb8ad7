/** Claims, close-out register, lights. */
@NullMarked
@ApplicationModule(
        displayName = "claims",
        allowedDependencies = {
            "district",
            "district :: calendar",
            "audit",
            "frame",
            "frame :: api",
            "frame :: live",
            "papers",
            "files",
            "identity",
            "notices",
            "search",
            "organizations",
            "organizations :: years",
            "recognition :: awards",
            "programmes",
            "alliances",
            "listings"
        })
package org.gongjian.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
