@NullMarked
package org.gongjian.identity;

import org.jspecify.annotations.NullMarked;
