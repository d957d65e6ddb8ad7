/** What changed from one edition of an agreement to another. */
@NullMarked
package org.gongjian.alliances.editions;

import org.jspecify.annotations.NullMarked;
