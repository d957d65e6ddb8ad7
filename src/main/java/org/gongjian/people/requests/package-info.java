/** What persons ask for about their own records: to have them corrected, or erased. */
@NullMarked
@NamedInterface("requests")
package org.gongjian.people.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
