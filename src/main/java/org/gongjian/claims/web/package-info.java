/** The pages of claims and cases. */
@NullMarked
package org.gongjian.claims.web;

import org.jspecify.annotations.NullMarked;
