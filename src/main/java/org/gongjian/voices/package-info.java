/** Quotes, ratings, thanks, each with consent. */
@NullMarked
@ApplicationModule(
        displayName = "voices",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "people",
            "people :: consents",
            "identity",
            "search",
            "organizations"
        })
package org.gongjian.voices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
