/** Search for programs. */
@NullMarked
package org.gongjian.search.api;

import org.jspecify.annotations.NullMarked;
