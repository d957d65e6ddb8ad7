@NullMarked
package org.gongjian.publishing.facts;

import org.jspecify.annotations.NullMarked;
