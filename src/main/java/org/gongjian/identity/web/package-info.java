/** The pages about signing in, one's account, and the district's people and log. */
@NullMarked
package org.gongjian.identity.web;

import org.jspecify.annotations.NullMarked;
