/** Signing in by another service (OpenID Connect): which ones, who of theirs is who of ours. */
@NullMarked
package org.gongjian.identity.oidc;

import org.jspecify.annotations.NullMarked;
