/** Places for programs. */
@NullMarked
package org.gongjian.places.api;

import org.jspecify.annotations.NullMarked;
