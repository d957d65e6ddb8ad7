/** Double entry for things: what is where, and how it came there. */
@NullMarked
@ApplicationModule(
        displayName = "custody",
        allowedDependencies = {
            "district",
            "audit",
            "audit :: sealing",
            "frame",
            "frame :: api",
            "papers",
            "people",
            "identity",
            "places",
            "organizations",
            "voices",
            "programmes",
            "claims :: rating"
        })
package org.gongjian.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
