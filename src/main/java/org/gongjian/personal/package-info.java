/** What is kept of persons: pages for who keeps it and for oneself; who may open, correct, merge and erase. */
@NullMarked
@ApplicationModule(
        displayName = "personal",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "files",
            "people",
            "people :: guardians",
            "people :: consents",
            "people :: openings",
            "people :: requests",
            "identity",
            "identity :: accounts",
            "organizations"
        })
package org.gongjian.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
