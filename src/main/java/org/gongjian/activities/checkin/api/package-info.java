/** Check-ins for programs. */
@NullMarked
package org.gongjian.activities.checkin.api;

import org.jspecify.annotations.NullMarked;
