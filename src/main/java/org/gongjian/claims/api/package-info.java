/** Claims and cases for programs. */
@NullMarked
package org.gongjian.claims.api;

import org.jspecify.annotations.NullMarked;
