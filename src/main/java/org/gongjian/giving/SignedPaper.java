package org.gongjian.giving;

import java.time.LocalDate;
import org.gongjian.audit.Author;
import org.jspecify.annotations.Nullable;

/**
 * The paper on which somebody answered, as it was entered.
 *
 * @param signedBy null once the name was taken out
 * @param note where the paper lies, or what else is to know
 */
public record SignedPaper(
        @Nullable String signedBy, LocalDate on, @Nullable String note, Author enteredBy) {}
