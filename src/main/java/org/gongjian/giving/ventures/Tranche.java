package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongjian.giving.money.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the award.
 *
 * @param entry the row of the fund's ledger that says it was paid
 */
public record Tranche(
        Stage stage,
        BigDecimal yuan,
        @Nullable LocalDate paidOn,
        @Nullable EntryId entry) {}
