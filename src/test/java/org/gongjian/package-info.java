@NullMarked
package org.gongjian;

import org.jspecify.annotations.NullMarked;
