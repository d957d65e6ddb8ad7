/** What hours hang on other pages, and what they hold of persons. */
@NullMarked
package org.gongjian.service.panels;

import org.jspecify.annotations.NullMarked;
