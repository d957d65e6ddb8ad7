/** The demo's districts: facts of local reports in words of our own; what the reports do not state is plainly the demo's. */
@NullMarked
package org.gongjian.operations.demo;

import org.jspecify.annotations.NullMarked;
