/** What persons agreed to, in which words, and since and until when it holds. */
@NullMarked
@NamedInterface("consents")
package org.gongjian.people.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
