/** The pages about second factors: set up, shown at the sign-in, demanded by a district. */
@NullMarked
package org.gongjian.identity.factors.web;

import org.jspecify.annotations.NullMarked;
