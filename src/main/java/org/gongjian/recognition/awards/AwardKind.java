package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A kind of award, as the district keeps it.
 *
 * @param code lower-case letters and hyphens; never changes
 * @param letters two to six capital letters that its numbers begin with
 * @param termYears how long one stands, null where it stands until it is removed
 * @param reviewMonths how often one is looked at again, null where it is not
 * @param byOffice whether only officers award it, and not any awarding unit by itself
 * @param forMinors whether it makes a place one for minors: a responsible post and their guardians' consent are told
 * @param offered whether new ones are awarded
 * @param version 0 where the district has not changed what it began with
 */
public record AwardKind(
        String code,
        Localized name,
        AwardForm form,
        String letters,
        @Nullable Integer termYears,
        @Nullable Integer reviewMonths,
        boolean byOffice,
        boolean forMinors,
        boolean offered,
        int version) {

    public static final int MOST_YEARS = 30;
    public static final int MOST_MONTHS = 60;

    /** What every district begins with. */
    static final List<AwardKind> DEFAULTS = List.of(
            began("co-building-unit", "共建单位", "Co-building Unit", AwardForm.PLAQUE, "GJ", null, 12, false, false),
            began(
                    "practice-base-for-minors",
                    "未成年人社会实践基地",
                    "Social Practice Base for Minors",
                    AwardForm.PLAQUE,
                    "WJ",
                    3,
                    12,
                    false,
                    true),
            began("practice-base", "社会实践基地", "Social Practice Base", AwardForm.PLAQUE, "SJ", 3, 12, false, false),
            began("civilised-venue", "文明场馆", "Civilised Venue", AwardForm.PLAQUE, "WM", 3, 12, true, false),
            began("star-brand", "星级品牌", "Star Brand", AwardForm.TITLE, "XJ", 3, null, true, false),
            began("honour", "荣誉证书", "Certificate of Honour", AwardForm.CERTIFICATE, "RY", null, null, true, false));

    public AwardKind {
        if (!code.matches("[a-z][a-z-]{1,39}")) {
            throw new IllegalArgumentException("a code has lower-case letters and hyphens, not " + code);
        }
        within("letters", letters.matches("[A-Z]{2,6}"), Reason.of("recognition.awards.kinds.letters"));
        within(
                "termYears",
                termYears == null || (termYears >= 1 && termYears <= MOST_YEARS),
                Reason.of("recognition.awards.kinds.range", MOST_YEARS));
        within(
                "reviewMonths",
                reviewMonths == null || (reviewMonths >= 1 && reviewMonths <= MOST_MONTHS),
                Reason.of("recognition.awards.kinds.range", MOST_MONTHS));
    }

    /** The term of one that stands from a day on. */
    public Term termFrom(LocalDate from) {
        return new Term(
                from, termYears == null ? null : from.plusYears(termYears).minusDays(1));
    }

    /** When one is looked at again, null where it is not. */
    @Nullable
    LocalDate reviewAfter(LocalDate day) {
        return reviewMonths == null ? null : day.plusMonths(reviewMonths);
    }

    private static AwardKind began(
            String code,
            String zh,
            String en,
            AwardForm form,
            String letters,
            @Nullable Integer years,
            @Nullable Integer months,
            boolean byOffice,
            boolean forMinors) {
        return new AwardKind(code, Localized.of(zh, en), form, letters, years, months, byOffice, forMinors, true, 0);
    }

    private static void within(String field, boolean holds, Reason otherwise) {
        Verdict.require(holds, otherwise).orRefuse(field);
    }
}
