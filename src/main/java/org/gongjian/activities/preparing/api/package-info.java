/** What is to be known before an activity, for programs. */
@NullMarked
package org.gongjian.activities.preparing.api;

import org.jspecify.annotations.NullMarked;
