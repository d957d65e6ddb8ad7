@NullMarked
package org.gongjian.notices.web;

import org.jspecify.annotations.NullMarked;
