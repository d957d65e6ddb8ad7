@NullMarked
package org.gongjian.places;

import org.jspecify.annotations.NullMarked;
