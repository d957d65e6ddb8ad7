/** Alliances and agreements for programs. */
@NullMarked
package org.gongjian.alliances.api;

import org.jspecify.annotations.NullMarked;
