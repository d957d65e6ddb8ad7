/** The pages of hours. */
@NullMarked
package org.gongjian.service.web;

import org.jspecify.annotations.NullMarked;
