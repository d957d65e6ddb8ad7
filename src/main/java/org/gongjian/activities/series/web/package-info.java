@NullMarked
package org.gongjian.activities.series.web;

import org.jspecify.annotations.NullMarked;
