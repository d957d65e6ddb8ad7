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
            "places",
            "organizations",
            "organizations :: years",
            "programmes",
            "programmes :: figures",
            "programmes :: pillars",
            "activities",
            "activities :: checkin",
            "activities :: shifts",
            "activities :: signup",
            "activities :: stalls"
        })
package org.gongjian.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
