@NullMarked
package org.gongjian.people;

import org.jspecify.annotations.NullMarked;
