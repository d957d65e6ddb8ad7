/** Accounts, sign-in, mandates (who may act for which unit or area); owns UnitId. */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {
            "district",
            "district :: signals",
            "audit",
            "frame",
            "frame :: api",
            "frame :: live",
            "papers",
            "people"
        })
package org.gongjian.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
