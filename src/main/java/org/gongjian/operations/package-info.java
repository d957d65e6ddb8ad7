/** Running it: embedded database, backup, demo, benchmarks, command line. */
@ApplicationModule(displayName = "operations")
@NullMarked
package org.gongjian.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
