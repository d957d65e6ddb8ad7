package org.gongjian.evaluation.evidence;

import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of an evidence, or of a record that could be one.
 *
 * @param photos that are there
 * @param documents that are there
 * @param words of description
 * @param nameShown whether a photo shows the unit's name
 */
public record Shown(int photos, int documents, @Nullable Localized words, Caption caption, boolean nameShown) {

    public int files() {
        return photos + documents;
    }

    /** Characters of description that are no spaces, of the longer language. */
    public int characters() {
        return words == null ? 0 : Math.max(count(words.zh()), count(words.en()));
    }

    private static int count(@Nullable String text) {
        return text == null
                ? 0
                : (int) text.codePoints()
                        .filter(point -> !Character.isWhitespace(point))
                        .count();
    }
}
