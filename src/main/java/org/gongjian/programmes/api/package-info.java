/** Programmes and words for programs. */
@NullMarked
package org.gongjian.programmes.api;

import org.jspecify.annotations.NullMarked;
