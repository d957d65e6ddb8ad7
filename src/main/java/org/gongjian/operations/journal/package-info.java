/** What the log says: which page, how it went, how long it took, and nothing that anybody typed. */
@NullMarked
package org.gongjian.operations.journal;

import org.jspecify.annotations.NullMarked;
