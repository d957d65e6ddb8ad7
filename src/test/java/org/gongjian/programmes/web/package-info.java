@NullMarked
package org.gongjian.programmes.web;

import org.jspecify.annotations.NullMarked;
