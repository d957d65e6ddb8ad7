@NullMarked
package org.gongjian.identity.security;

import org.jspecify.annotations.NullMarked;
