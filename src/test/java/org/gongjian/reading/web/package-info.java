@NullMarked
package org.gongjian.reading.web;

import org.jspecify.annotations.NullMarked;
