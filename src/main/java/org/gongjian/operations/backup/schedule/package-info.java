/** Backups by the clock: made, verified, and the older ones thinned out. */
@NullMarked
package org.gongjian.operations.backup.schedule;

import org.jspecify.annotations.NullMarked;
