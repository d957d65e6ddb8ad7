@NullMarked
package org.gongjian.district;

import org.jspecify.annotations.NullMarked;
