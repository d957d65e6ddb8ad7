/** Money by purpose for programs. */
@NullMarked
package org.gongjian.giving.money.api;

import org.jspecify.annotations.NullMarked;
