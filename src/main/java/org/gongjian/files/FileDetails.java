package org.gongjian.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.jspecify.annotations.Nullable;

/**
 * The words of a file.
 *
 * @param description what a photo shows, for those who cannot see it; what a document is
 * @param caption what is printed under it: time, place, hosts, theme
 * @param credit who took or wrote it
 * @param consent null where there is none: then the public does not see the file
 */
public record FileDetails(
        @Longest(FileDetails.DESCRIPTION) Localized description,
        @Longest(FileDetails.CAPTION) @Nullable Localized caption,
        @Longest(FileDetails.DESCRIPTION) @Nullable Localized credit,
        @Nullable Consent consent) {

    /** The longest description or credit, in characters, and the longest caption. */
    public static final int DESCRIPTION = 300;

    public static final int CAPTION = 1_000;

    private static final Localized NOTHING = Localized.of("—", "—");

    /** What is left of the words of an erased file. */
    static FileDetails erased() {
        return new FileDetails(NOTHING, null, null, null);
    }

    /** The names of the fields in which the other differs, as audit lines name them. */
    List<String> differencesTo(FileDetails other) {
        List<String> names = new ArrayList<>();
        note(names, "description", description, other.description);
        note(names, "caption", caption, other.caption);
        note(names, "credit", credit, other.credit);
        note(names, "consent", consent, other.consent);
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object ours, @Nullable Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            names.add(name);
        }
    }
}
