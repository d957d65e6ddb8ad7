@NullMarked
package org.gongjian.audit;

import org.jspecify.annotations.NullMarked;
