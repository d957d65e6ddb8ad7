/** The scan of the sealed paper: which file it is, and that each party says it is the text. */
@NullMarked
@NamedInterface("scans")
package org.gongjian.alliances.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
