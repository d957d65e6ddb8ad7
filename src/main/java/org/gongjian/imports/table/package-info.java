/** Reads tables: XLSX and CSV as they come, within bounds. */
@NullMarked
@NamedInterface("table")
package org.gongjian.imports.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
