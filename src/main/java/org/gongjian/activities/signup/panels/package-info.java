/** What sign-up hangs on the pages of activities, and what it holds of persons. */
@NullMarked
package org.gongjian.activities.signup.panels;

import org.jspecify.annotations.NullMarked;
