/** The pages of ventures. */
@NullMarked
package org.gongjian.giving.ventures.web;

import org.jspecify.annotations.NullMarked;
