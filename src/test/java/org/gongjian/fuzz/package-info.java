/** Asks the interface for programs what nobody should ask: nothing breaks, and nothing is half done. */
@NullMarked
package org.gongjian.fuzz;

import org.jspecify.annotations.NullMarked;
