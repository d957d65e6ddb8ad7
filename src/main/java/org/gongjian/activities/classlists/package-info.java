/** Lists of a class: many signed up at once, vouched for by somebody, with the guardians' consent on one scanned sheet. */
@NullMarked
package org.gongjian.activities.classlists;

import org.jspecify.annotations.NullMarked;
