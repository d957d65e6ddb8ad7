@NullMarked
package org.gongjian.organizations;

import org.jspecify.annotations.NullMarked;
