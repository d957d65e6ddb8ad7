/** Rows sealed into a chain of hashes, some time after they were written, so that nobody waits for the chain. */
@NullMarked
@NamedInterface("sealing")
package org.gongjian.audit.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
