/** Public-welfare ventures: call, application, screening, scoring, publicity, contract, tranches, reports, claw-back. */
@NullMarked
@NamedInterface("ventures")
package org.gongjian.giving.ventures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
