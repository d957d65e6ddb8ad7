/** The pages of drives. */
@NullMarked
package org.gongjian.giving.drives.web;

import org.jspecify.annotations.NullMarked;
