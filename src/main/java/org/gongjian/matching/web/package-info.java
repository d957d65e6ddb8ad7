/** The page of what fits a listing. */
@NullMarked
package org.gongjian.matching.web;

import org.jspecify.annotations.NullMarked;
