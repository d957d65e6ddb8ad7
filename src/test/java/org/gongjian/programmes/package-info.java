@NullMarked
package org.gongjian.programmes;

import org.jspecify.annotations.NullMarked;
