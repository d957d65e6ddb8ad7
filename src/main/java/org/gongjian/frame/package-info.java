/** The page frame and the patterns every page shares; where rooms hang sections, panels and actions. */
@NullMarked
@ApplicationModule(
        displayName = "frame",
        allowedDependencies = {"district", "district :: signals", "audit"})
package org.gongjian.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
