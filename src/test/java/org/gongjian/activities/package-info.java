@NullMarked
package org.gongjian.activities;

import org.jspecify.annotations.NullMarked;
