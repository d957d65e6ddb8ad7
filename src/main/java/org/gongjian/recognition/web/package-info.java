@NullMarked
package org.gongjian.recognition.web;

import org.jspecify.annotations.NullMarked;
