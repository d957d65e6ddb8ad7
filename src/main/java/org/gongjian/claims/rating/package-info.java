/** What residents think of it: codes that need no account, ratings, answers. */
@NullMarked
@NamedInterface("rating")
package org.gongjian.claims.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
