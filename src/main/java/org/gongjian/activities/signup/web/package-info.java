/** Pages of shifts and sign-up. */
@NullMarked
package org.gongjian.activities.signup.web;

import org.jspecify.annotations.NullMarked;
