/** The pages of the three lists. */
@NullMarked
package org.gongjian.listings.web;

import org.jspecify.annotations.NullMarked;
