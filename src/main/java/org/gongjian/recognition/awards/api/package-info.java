/** Awards for programs. */
@NullMarked
package org.gongjian.recognition.awards.api;

import org.jspecify.annotations.NullMarked;
