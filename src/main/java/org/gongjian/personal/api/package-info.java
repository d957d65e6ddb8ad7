/** Persons, masked, and whom photos show, for programs. */
@NullMarked
package org.gongjian.personal.api;

import org.jspecify.annotations.NullMarked;
