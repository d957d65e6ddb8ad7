/** Signed credentials anyone can verify, without asking us and without learning who they are about. */
@NullMarked
@ApplicationModule(
        displayName = "recognition",
        allowedDependencies = {"district", "audit", "frame", "papers", "people", "identity"})
package org.gongjian.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
