/** The pages about passkeys. The browser's part is assets/passkey.js. */
@NullMarked
package org.gongjian.identity.passkeys.web;

import org.jspecify.annotations.NullMarked;
