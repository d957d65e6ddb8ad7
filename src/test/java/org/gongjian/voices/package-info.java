@NullMarked
package org.gongjian.voices;

import org.jspecify.annotations.NullMarked;
