@NullMarked
package org.gongjian.alliances.fulfilment;

import org.jspecify.annotations.NullMarked;
