/** Hours of volunteer service, stars. */
@NullMarked
@ApplicationModule(
        displayName = "service",
        allowedDependencies = {
            "district",
            "district :: calendar",
            "audit",
            "frame",
            "people",
            "identity",
            "organizations :: years",
            "programmes",
            "programmes :: figures",
            "programmes :: pillars",
            "volunteers",
            "activities",
            "activities :: checkin",
            "activities :: shifts",
            "activities :: signup",
            "activities :: stalls"
        })
package org.gongjian.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
