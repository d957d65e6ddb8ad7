/** One's e-mail address, what one wants sent there, and the sending: once, again after a failure, never doubled. */
@NullMarked
package org.gongjian.notices.mail;

import org.jspecify.annotations.NullMarked;
