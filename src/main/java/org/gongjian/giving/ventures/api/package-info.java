/** Calls and ventures for programs. */
@NullMarked
package org.gongjian.giving.ventures.api;

import org.jspecify.annotations.NullMarked;
