package org.gongjian.giving.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger. It is never changed; what was wrong is taken back by a counter-entry and written anew.
 *
 * @param position in the fund's ledger, from 1
 * @param yuan above nothing, to the fen
 * @param on the day it happened; a counter-entry bears the day of the row it takes back
 * @param payee whom money was paid; shown to everybody unless it is a person
 * @param what it was paid for, in words
 * @param reference number of the receipt, the bank's entry or the voucher
 * @param voucher the scan, one of the fund's own files
 * @param counters the row this one takes back, null where it takes none
 */
public record MoneyEntry(
        EntryId id,
        FundId fund,
        int position,
        EntryKind kind,
        BigDecimal yuan,
        LocalDate on,
        @Nullable Use use,
        @Nullable Localized payee,
        boolean payeeIsPerson,
        @Nullable Localized what,
        @Nullable String reference,
        @Nullable FileId voucher,
        @Nullable String reason,
        @Nullable EntryId counters,
        Author enteredBy,
        Instant enteredAt) {

    /** As everybody may read it: no private person, and no number of the bank. */
    MoneyEntry forTheDonorAndThePublic() {
        return new MoneyEntry(
                id,
                fund,
                position,
                kind,
                yuan,
                on,
                use,
                payeeIsPerson ? null : payee,
                payeeIsPerson,
                what,
                kind == EntryKind.SPENT ? reference : null,
                voucher,
                reason,
                counters,
                enteredBy,
                enteredAt);
    }
}
