@NullMarked
package org.gongjian.places.web;

import org.jspecify.annotations.NullMarked;
