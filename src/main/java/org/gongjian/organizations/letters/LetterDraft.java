package org.gongjian.organizations.letters;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.YearRow;
import org.springframework.stereotype.Component;

/** Drafts a letter from a year's records, in both languages: a paragraph a chapter, a line a record, and not a word more. */
@Component
class LetterDraft {

    /** Beyond so many a chapter gives its number alone. */
    private static final int NAMED = 8;

    private final Wordings wordings;

    LetterDraft(Wordings wordings) {
        this.wordings = wordings;
    }

    Localized of(Organization unit, Organization from, int year, List<UnitYear.Told> told, ZoneId zone) {
        return Localized.of(
                text(unit, from, year, told, wordings.in(Locale.SIMPLIFIED_CHINESE, zone)),
                text(unit, from, year, told, wordings.in(Locale.ENGLISH, zone)));
    }

    private static String text(Organization unit, Organization from, int year, List<UnitYear.Told> told, Wording w) {
        String chapters = told.stream().map(chapter -> chapter(chapter, w)).collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                w.t("organizations.letter.draft.to", unit.name()),
                w.t("organizations.letter.draft.opening", Integer.toString(year), from.name()),
                chapters,
                w.t("organizations.letter.draft.closing"));
    }

    private static String chapter(UnitYear.Told told, Wording w) {
        String counted = w.reason(told.counted());
        String sums = told.totals().stream()
                .map(total -> w.t("organizations.letter.draft.sum", total))
                .collect(Collectors.joining());
        String named = told.rows().stream()
                .limit(NAMED)
                .map(row -> row(row, w))
                .collect(Collectors.joining(w.t("organizations.letter.draft.and")));
        boolean more = told.rows().size() > NAMED;
        return w.t(
                more ? "organizations.letter.draft.chapter.more" : "organizations.letter.draft.chapter",
                counted + sums,
                named);
    }

    private static String row(YearRow row, Wording w) {
        return w.t("organizations.letter.draft.row", w.shortDate(row.on()), row.title());
    }
}
