/** Keys, signatures and what travels: nothing here knows a database. */
@NullMarked
@NamedInterface("signing")
package org.gongjian.recognition.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
