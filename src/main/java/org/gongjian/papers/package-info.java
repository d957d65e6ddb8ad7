/** PDF, print, labels, QR. */
@NullMarked
@ApplicationModule(
        displayName = "papers",
        allowedDependencies = {"district", "audit", "frame"})
package org.gongjian.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
