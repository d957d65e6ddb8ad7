@NullMarked
package org.gongjian.operations;

import org.jspecify.annotations.NullMarked;
