/** Documents on their way in: what they may be, and what may not be in them. */
@NullMarked
package org.gongjian.files.documents;

import org.jspecify.annotations.NullMarked;
