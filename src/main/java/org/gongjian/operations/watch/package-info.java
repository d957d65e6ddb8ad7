/** What whoever runs an installation can see from outside: is it alive, is it ready, how is it doing. */
@NullMarked
package org.gongjian.operations.watch;

import org.jspecify.annotations.NullMarked;
