@NullMarked
package org.gongjian.volunteers.web;

import org.jspecify.annotations.NullMarked;
