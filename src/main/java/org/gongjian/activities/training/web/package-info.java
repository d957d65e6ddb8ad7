@NullMarked
package org.gongjian.activities.training.web;

import org.jspecify.annotations.NullMarked;
