/** What is measured, each figure beside its floor in the same run: {@code ./gongjian bench NAME}. */
@NullMarked
package org.gongjian.bench;

import org.jspecify.annotations.NullMarked;
