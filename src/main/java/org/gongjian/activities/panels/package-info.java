@NullMarked
package org.gongjian.activities.panels;

import org.jspecify.annotations.NullMarked;
