/** Photos and documents: checked, re-encoded, stored. */
@NullMarked
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"district", "audit", "frame"})
package org.gongjian.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
