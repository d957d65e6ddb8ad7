/** The sites of the library network: what each is, has, owns and should have. */
@NullMarked
@NamedInterface("network")
package org.gongjian.reading.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
