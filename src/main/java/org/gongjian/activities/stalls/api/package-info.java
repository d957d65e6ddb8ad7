@NullMarked
package org.gongjian.activities.stalls.api;

import org.jspecify.annotations.NullMarked;
