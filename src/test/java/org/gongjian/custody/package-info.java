@NullMarked
package org.gongjian.custody;

import org.jspecify.annotations.NullMarked;
