@NullMarked
package org.gongjian.frame;

import org.jspecify.annotations.NullMarked;
