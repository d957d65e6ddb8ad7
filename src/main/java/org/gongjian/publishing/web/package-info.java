@NullMarked
package org.gongjian.publishing.web;

import org.jspecify.annotations.NullMarked;
