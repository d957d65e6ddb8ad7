/** The command line: try it, run it, make a district. */
@NullMarked
package org.gongjian.operations.cli;

import org.jspecify.annotations.NullMarked;
