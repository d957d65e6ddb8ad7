package org.gongjian.custody;

import org.gongjian.district.Localized;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/** Somebody who handed over or took, by post where there is one, otherwise in words; never both. */
public record ByWhom(@Nullable PostId post, @Nullable Localized words) {

    public ByWhom {
        if ((post == null) == (words == null)) {
            throw new IllegalArgumentException("somebody is named by a post or in words, and not by both");
        }
    }

    public static ByWhom holding(PostId post) {
        return new ByWhom(post, null);
    }

    public static ByWhom named(Localized words) {
        return new ByWhom(null, words);
    }
}
