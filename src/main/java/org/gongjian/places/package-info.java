/** Sites of every kind, the resource map. */
@NullMarked
@ApplicationModule(
        displayName = "places",
        allowedDependencies = {"district", "audit", "frame", "frame :: api", "files", "identity", "search"})
package org.gongjian.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
