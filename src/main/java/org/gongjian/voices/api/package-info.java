/** Voices for programs. */
@NullMarked
package org.gongjian.voices.api;

import org.jspecify.annotations.NullMarked;
