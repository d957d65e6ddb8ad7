/** Boxes that things are put into; a scan of a box's label finds all that is in it. */
@NullMarked
@NamedInterface("boxes")
package org.gongjian.custody.boxes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
