/** Volunteers: who is registered under which number, what they offer, leaving and returning, who is active. */
@NullMarked
@ApplicationModule(
        displayName = "volunteers",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "people",
            "people :: consents",
            "people :: guardians",
            "identity",
            "search",
            "organizations",
            "imports",
            "imports :: rows",
            "personal"
        })
package org.gongjian.volunteers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
