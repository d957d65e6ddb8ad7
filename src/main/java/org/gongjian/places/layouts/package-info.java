/** Sayings that name the places of an area by kind. */
@NullMarked
@NamedInterface("layouts")
package org.gongjian.places.layouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
