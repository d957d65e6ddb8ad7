/** The pages of disclosure. */
@NullMarked
package org.gongjian.giving.disclosure.web;

import org.jspecify.annotations.NullMarked;
