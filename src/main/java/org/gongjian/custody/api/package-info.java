/** Boxes, shelves and things sent on, for programs. */
@NullMarked
package org.gongjian.custody.api;

import org.jspecify.annotations.NullMarked;
