/** Evaluation campaigns: standards, entrants, evidence, scores that explain themselves. */
@NullMarked
@ApplicationModule(
        displayName = "evaluation",
        allowedDependencies = {
            "district",
            "district :: calendar",
            "audit",
            "frame",
            "frame :: api",
            "papers",
            "files",
            "people",
            "identity",
            "notices",
            "search",
            "places",
            "organizations",
            "organizations :: years",
            "imports :: table",
            "recognition",
            "recognition :: awards",
            "programmes",
            "claims",
            "claims :: register",
            "volunteers",
            "activities",
            "activities :: shifts",
            "activities :: stalls",
            "service",
            "custody",
            "giving",
            "reading",
            "reading :: consignments",
            "reading :: network"
        })
package org.gongjian.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
