@NullMarked
package org.gongjian.activities.preparing.web;

import org.jspecify.annotations.NullMarked;
