@NullMarked
package org.gongjian.activities.stalls.web;

import org.jspecify.annotations.NullMarked;
