/** Tables from outside, for programs. */
@NullMarked
package org.gongjian.imports.api;

import org.jspecify.annotations.NullMarked;
