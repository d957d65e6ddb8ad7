@NullMarked
package org.gongjian.alliances.web;

import org.jspecify.annotations.NullMarked;
