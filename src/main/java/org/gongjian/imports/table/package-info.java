/** Reads tables: XLSX and CSV as they come, within bounds. */
@NullMarked
package org.gongjian.imports.table;

import org.jspecify.annotations.NullMarked;
