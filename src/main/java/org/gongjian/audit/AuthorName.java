package org.gongjian.audit;

import org.jspecify.annotations.Nullable;

/**
 * What to call an author.
 *
 * @param who did it; empty for somebody who is no longer here
 * @param forWhom whose mandate it was done under, where that is somebody else
 */
public record AuthorName(String who, @Nullable String forWhom) {}
