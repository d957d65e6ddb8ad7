@NullMarked
package org.gongjian.workbench.tasks;

import org.jspecify.annotations.NullMarked;
