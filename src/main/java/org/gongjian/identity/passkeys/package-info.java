/** Keys that stay in somebody's device and sign what we ask (WebAuthn): registered, shown at the sign-in, removed. */
@NullMarked
package org.gongjian.identity.passkeys;

import org.jspecify.annotations.NullMarked;
