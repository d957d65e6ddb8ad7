@NullMarked
package org.gongjian.activities.transport.web;

import org.jspecify.annotations.NullMarked;
