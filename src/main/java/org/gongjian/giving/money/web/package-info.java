/** The pages of money. */
@NullMarked
package org.gongjian.giving.money.web;

import org.jspecify.annotations.NullMarked;
