/** The five stories, walked through the real pages by their people. */
@NullMarked
package org.gongjian.stories;

import org.jspecify.annotations.NullMarked;
