/** What the rows of each kind of table mean, and what becomes of them. */
@NullMarked
package org.gongjian.imports.rows;

import org.jspecify.annotations.NullMarked;
