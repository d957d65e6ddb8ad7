@NullMarked
package org.gongjian.operations.cli;

import org.jspecify.annotations.NullMarked;
