@NullMarked
package org.gongjian.files.web;

import org.jspecify.annotations.NullMarked;
