@NullMarked
package org.gongjian.publishing.panels;

import org.jspecify.annotations.NullMarked;
