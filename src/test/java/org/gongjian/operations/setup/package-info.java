@NullMarked
package org.gongjian.operations.setup;

import org.jspecify.annotations.NullMarked;
