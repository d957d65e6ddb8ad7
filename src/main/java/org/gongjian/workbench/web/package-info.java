@NullMarked
package org.gongjian.workbench.web;

import org.jspecify.annotations.NullMarked;
