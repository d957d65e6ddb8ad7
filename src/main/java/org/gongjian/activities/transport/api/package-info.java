@NullMarked
package org.gongjian.activities.transport.api;

import org.jspecify.annotations.NullMarked;
