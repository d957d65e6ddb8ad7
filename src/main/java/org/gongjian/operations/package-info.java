/** running it: embedded database, backup, demo, benchmarks, command line */
@ApplicationModule(displayName = "Operations")
@NullMarked
package org.gongjian.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
