/** Hours of volunteer service, stars, certificates. */
@NullMarked
@ApplicationModule(
        displayName = "service",
        allowedDependencies = {
            "district",
            "district :: calendar",
            "audit",
            "frame",
            "frame :: api",
            "papers",
            "people",
            "people :: guardians",
            "identity",
            "organizations",
            "organizations :: years",
            "personal",
            "recognition",
            "recognition :: signing",
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
