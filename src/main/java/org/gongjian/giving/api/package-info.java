/** Gifts for programs. */
@NullMarked
package org.gongjian.giving.api;

import org.jspecify.annotations.NullMarked;
