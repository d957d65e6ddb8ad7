@NullMarked
package org.gongjian.alliances;

import org.jspecify.annotations.NullMarked;
