/** Photos and documents for programs. */
@NullMarked
package org.gongjian.files.api;

import org.jspecify.annotations.NullMarked;
