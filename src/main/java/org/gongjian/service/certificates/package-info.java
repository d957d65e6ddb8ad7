/** Certificates of service: asked for by the volunteer, free, signed, verifiable by anyone. */
@NullMarked
@NamedInterface("certificates")
package org.gongjian.service.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
