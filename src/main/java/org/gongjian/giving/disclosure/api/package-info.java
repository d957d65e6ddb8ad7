/** Disclosures for programs. */
@NullMarked
package org.gongjian.giving.disclosure.api;

import org.jspecify.annotations.NullMarked;
