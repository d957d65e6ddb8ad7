package org.gongjian.giving;

import java.time.LocalDate;
import org.gongjian.district.Longest;
import org.jspecify.annotations.Nullable;

/**
 * Enters what a donor answered on paper.
 *
 * @param answer in the donor's words; why not, where the donor does not agree
 * @param signedBy the name under it
 * @param signedOn the day beside it
 * @param note where the paper lies, or what else is to know
 */
public record AnswerOnPaper(
        boolean agreed,
        @Longest(1_000) @Nullable String answer,
        @Longest(AnswerOnPaper.NAME) String signedBy,
        LocalDate signedOn,
        @Longest(AnswerOnPaper.NOTE) @Nullable String note) {

    /** The longest name, in characters. */
    public static final int NAME = 100;

    /** The longest note, in characters. */
    public static final int NOTE = 500;
}
