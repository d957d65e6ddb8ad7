/** Shifts and sign-up for programs. */
@NullMarked
package org.gongjian.activities.signup.api;

import org.jspecify.annotations.NullMarked;
