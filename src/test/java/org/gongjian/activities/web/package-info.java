@NullMarked
package org.gongjian.activities.web;

import org.jspecify.annotations.NullMarked;
