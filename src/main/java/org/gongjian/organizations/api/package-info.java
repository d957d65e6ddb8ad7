/** Units and posts for programs. */
@NullMarked
package org.gongjian.organizations.api;

import org.jspecify.annotations.NullMarked;
