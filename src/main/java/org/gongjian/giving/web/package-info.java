/** The pages of giving. */
@NullMarked
package org.gongjian.giving.web;

import org.jspecify.annotations.NullMarked;
