@NullMarked
package org.gongjian.publishing.contributors;

import org.jspecify.annotations.NullMarked;
