/** Invitations, mandates and delegations for programs. */
@NullMarked
package org.gongjian.identity.api;

import org.jspecify.annotations.NullMarked;
