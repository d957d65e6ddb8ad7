/** The facts of each unit: communities and partner units, posts, contacts. */
@NullMarked
@ApplicationModule(
        displayName = "organizations",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "papers",
            "files",
            "people",
            "identity",
            "search",
            "places"
        })
package org.gongjian.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
