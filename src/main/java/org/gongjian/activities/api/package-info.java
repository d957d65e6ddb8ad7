/** Activities for programs. */
@NullMarked
package org.gongjian.activities.api;

import org.jspecify.annotations.NullMarked;
