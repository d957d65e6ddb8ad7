/** Letters in which a community thanks a unit for its year. */
@NullMarked
@NamedInterface("letters")
package org.gongjian.organizations.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
