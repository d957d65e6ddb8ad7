/** One file that holds everything the database holds, and the way back; see docs/backup.md. */
@NullMarked
package org.gongjian.operations.backup;

import org.jspecify.annotations.NullMarked;
