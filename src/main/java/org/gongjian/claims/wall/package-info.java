/** The claiming wall of a launch. */
@NullMarked
package org.gongjian.claims.wall;

import org.jspecify.annotations.NullMarked;
