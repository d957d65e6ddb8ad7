/** The three lists for programs. */
@NullMarked
package org.gongjian.listings.api;

import org.jspecify.annotations.NullMarked;
