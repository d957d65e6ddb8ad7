@NullMarked
package org.gongjian.reading;

import org.jspecify.annotations.NullMarked;
