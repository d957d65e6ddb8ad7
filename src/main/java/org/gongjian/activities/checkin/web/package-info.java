/** Pages of the roll: the leader's, the kiosk's, and the pass of who signed up. */
@NullMarked
package org.gongjian.activities.checkin.web;

import org.jspecify.annotations.NullMarked;
