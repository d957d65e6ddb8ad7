/** The tenant and its areas: streets, towns and communities; zone, numbers, texts in two languages, reasons. */
@NullMarked
@ApplicationModule(
        displayName = "district",
        allowedDependencies = {})
package org.gongjian.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
