/** Reading rooms for programs. */
@NullMarked
package org.gongjian.reading.api;

import org.jspecify.annotations.NullMarked;
