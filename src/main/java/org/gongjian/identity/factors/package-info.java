/** What somebody shows beside the password: codes of an app, recovery codes; which roles a district demands it of. */
@NullMarked
package org.gongjian.identity.factors;

import org.jspecify.annotations.NullMarked;
