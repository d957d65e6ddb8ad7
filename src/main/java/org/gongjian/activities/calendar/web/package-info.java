@NullMarked
package org.gongjian.activities.calendar.web;

import org.jspecify.annotations.NullMarked;
