/** How an installation is set up, and the set-ups that are too weak to start. */
@NullMarked
package org.gongjian.operations.setup;

import org.jspecify.annotations.NullMarked;
