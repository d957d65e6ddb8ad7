@NullMarked
package org.gongjian.activities.classlists.web;

import org.jspecify.annotations.NullMarked;
