/** The chain every request passes: sessions, forged requests, headers, which addresses need somebody signed in. */
@NullMarked
package org.gongjian.identity.security;

import org.jspecify.annotations.NullMarked;
