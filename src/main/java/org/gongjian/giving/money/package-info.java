/** Money by purpose: pledged, received, spent, each figure opening to the rows of one ledger. */
@NullMarked
@NamedInterface("money")
package org.gongjian.giving.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
