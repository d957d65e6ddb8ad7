/** Natural persons, guardians, consents, masking, merging, erasure. */
@NullMarked
@ApplicationModule(
        displayName = "people",
        allowedDependencies = {"district", "audit"})
package org.gongjian.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
