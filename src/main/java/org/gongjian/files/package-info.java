/** Photos and documents: checked, re-encoded, stored. */
@NullMarked
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"district", "audit", "frame", "frame :: api"})
package org.gongjian.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
