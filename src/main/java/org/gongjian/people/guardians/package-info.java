/** Who may be asked for a minor. */
@NullMarked
@NamedInterface("guardians")
package org.gongjian.people.guardians;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
