package org.gongjian.organizations;

import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A post in a unit, such as a Party secretary's.
 *
 * @param holder null where nobody is named: then the post itself speaks
 * @param version rises with every change
 */
public record Post(
        PostId id, UnitId unit, Localized title, @Nullable PersonId holder, int version) {

    /** What a page calls the post: the unit and the title in one text, in each language both of them have. */
    public static Localized called(Localized unit, Localized title) {
        String zh = unit.zh() == null || title.zh() == null ? null : unit.zh() + title.zh();
        String en = unit.en() == null || title.en() == null ? null : title.en() + ", " + unit.en();
        return Localized.ofTyped(zh, en)
                .orElseGet(() -> new Localized(any(unit) + " " + any(title), any(unit) + " " + any(title)));
    }

    private static String any(Localized text) {
        return text.in(Locale.CHINESE).value();
    }
}
