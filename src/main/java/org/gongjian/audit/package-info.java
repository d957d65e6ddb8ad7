/** Who did what to which record: written with the change, sealed into a chain afterwards. */
@NullMarked
@ApplicationModule(displayName = "audit", allowedDependencies = "district")
package org.gongjian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
