/** The backup file itself: chunks, compressed and closed so that whatever happens to one is noticed; docs/backup.md has its form. */
@NullMarked
package org.gongjian.operations.backup.file;

import org.jspecify.annotations.NullMarked;
