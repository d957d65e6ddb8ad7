/** A district's own days: when the next term is asked for, and how long before a meeting one is called. */
@NullMarked
package org.gongjian.alliances.policy;

import org.jspecify.annotations.NullMarked;
