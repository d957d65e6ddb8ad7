/** Activities, programme items, shifts, stalls, transport, sign-up, waitlist, check-in. */
@NullMarked
@ApplicationModule(
        displayName = "activities",
        allowedDependencies = {
            "district",
            "district :: calendar",
            "audit",
            "frame",
            "frame :: api",
            "files",
            "papers",
            "people",
            "people :: consents",
            "people :: guardians",
            "identity",
            "notices",
            "search",
            "places",
            "organizations",
            "organizations :: years",
            "imports :: rows",
            "imports :: table",
            "voices",
            "programmes",
            "programmes :: figures",
            "programmes :: pillars",
            "alliances",
            "alliances :: plan",
            "volunteers"
        })
package org.gongjian.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
