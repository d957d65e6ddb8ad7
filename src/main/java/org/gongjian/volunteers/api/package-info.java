/** Volunteers for programs. */
@NullMarked
package org.gongjian.volunteers.api;

import org.jspecify.annotations.NullMarked;
