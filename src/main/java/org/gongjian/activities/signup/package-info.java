/** Sign-up: who has a place in which shift, who waits, exact however many press at once. */
@NamedInterface("signup")
@NullMarked
package org.gongjian.activities.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
