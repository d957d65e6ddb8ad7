/** Tables from outside, brought in whole or not at all, and taken back. */
@NullMarked
@ApplicationModule(
        displayName = "imports",
        allowedDependencies = {
            "district",
            "audit",
            "frame",
            "frame :: api",
            "people",
            "identity",
            "places",
            "organizations"
        })
package org.gongjian.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
