@NullMarked
package org.gongjian.search.web;

import org.jspecify.annotations.NullMarked;
