/** Teams for programs. */
@NullMarked
package org.gongjian.activities.teams.api;

import org.jspecify.annotations.NullMarked;
