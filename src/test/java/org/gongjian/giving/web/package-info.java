@NullMarked
package org.gongjian.giving.web;

import org.jspecify.annotations.NullMarked;
