/** What the rows of each kind of table mean, and what becomes of them. */
@NullMarked
@NamedInterface("rows")
package org.gongjian.imports.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
