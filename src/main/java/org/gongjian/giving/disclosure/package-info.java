/** What a unit tells everybody of the money it holds: drafted from the ledger, read by a second person, published, corrected visibly. */
@NullMarked
@NamedInterface("disclosure")
package org.gongjian.giving.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
