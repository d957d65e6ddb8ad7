/** Brands, programmes, tags, audiences, categories: what records hang on. */
@NullMarked
@ApplicationModule(
        displayName = "programmes",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "identity",
            "search",
            "places",
            "organizations"
        })
package org.gongjian.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
