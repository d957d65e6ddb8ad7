/** Hours of volunteer service and their certificates for programs. */
@NullMarked
package org.gongjian.service.api;

import org.jspecify.annotations.NullMarked;
