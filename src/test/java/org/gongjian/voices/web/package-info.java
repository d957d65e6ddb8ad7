@NullMarked
package org.gongjian.voices.web;

import org.jspecify.annotations.NullMarked;
