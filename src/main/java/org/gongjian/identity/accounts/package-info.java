/** Accounts: how one is opened, signed in with, locked, given back and left. */
@NullMarked
@NamedInterface("accounts")
package org.gongjian.identity.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
