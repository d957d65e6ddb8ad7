/** What the roll hangs on other pages. */
@NullMarked
package org.gongjian.activities.checkin.panels;

import org.jspecify.annotations.NullMarked;
