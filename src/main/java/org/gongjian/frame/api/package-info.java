/**
 * What every address below {@code /api/v1/} shares: how values are written as JSON, problems, paging, versions against
 * stale writes, and keys that make a repeat harmless.
 */
@NullMarked
@NamedInterface("api")
package org.gongjian.frame.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
