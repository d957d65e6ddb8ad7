/** What listings hang on the pages of other rooms. */
@NullMarked
package org.gongjian.listings.panels;

import org.jspecify.annotations.NullMarked;
