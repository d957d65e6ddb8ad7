package org.gongjian.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.publishing.contributors.ByLine;
import org.jspecify.annotations.Nullable;

/** What a bulletin says in its own words. What happened stands in the records and is not repeated here. */
public record BulletinText(
        @Longest(BulletinText.HEADLINE) Localized headline,
        @Longest(BulletinText.LEAD) Localized lead,
        @Longest(5_000) @Nullable Localized body,
        List<ByLine> byLines) {

    public static final int HEADLINE = 120;
    public static final int LEAD = 1_000;

    public BulletinText {
        byLines = List.copyOf(byLines);
    }

    /** The names of the parts in which the other differs, as audit lines name them. */
    List<String> differencesTo(BulletinText other) {
        List<String> names = new ArrayList<>();
        note(names, "headline", headline, other.headline);
        note(names, "lead", lead, other.lead);
        note(names, "body", body, other.body);
        note(names, "by-lines", byLines, other.byLines);
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object ours, @Nullable Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            names.add(name);
        }
    }
}
