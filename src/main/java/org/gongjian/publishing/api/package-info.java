/** Bulletins, contributors and placements for programs. */
@NullMarked
package org.gongjian.publishing.api;

import org.jspecify.annotations.NullMarked;
