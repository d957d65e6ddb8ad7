@NullMarked
package org.gongjian.publishing.placements;

import org.jspecify.annotations.NullMarked;
