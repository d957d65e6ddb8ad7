/** What fits a listing, for programs. */
@NullMarked
package org.gongjian.matching.api;

import org.jspecify.annotations.NullMarked;
