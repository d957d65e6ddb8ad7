@NullMarked
package org.gongjian.personal.web;

import org.jspecify.annotations.NullMarked;
