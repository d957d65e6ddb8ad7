@NullMarked
package org.gongjian.giving;

import org.jspecify.annotations.NullMarked;
