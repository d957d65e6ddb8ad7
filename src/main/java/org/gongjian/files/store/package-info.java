/** Where contents lie: in the database or in an object store, and whether they are still what was put there. */
@NullMarked
package org.gongjian.files.store;

import org.jspecify.annotations.NullMarked;
