/** Plaques, certificates and titles of honour: who awarded what to whom, where it hangs, how long it stands. */
@NullMarked
@NamedInterface("awards")
package org.gongjian.recognition.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
