/** The pages of alliances and agreements. */
@NullMarked
package org.gongjian.alliances.web;

import org.jspecify.annotations.NullMarked;
