/** The pages of imports. */
@NullMarked
package org.gongjian.imports.web;

import org.jspecify.annotations.NullMarked;
