package org.gongjian.giving.money;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.giving.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the money of a fund.
 *
 * @param id made when the form was rendered: writing it again changes nothing
 * @param paid whom and what for; there where money was spent, and only there
 * @param reference number of the receipt, the bank's entry or the voucher; there where money moved
 * @param reason there where money does not come, goes back or comes back
 */
public record WriteEntry(
        EntryId id,
        EntryKind kind,
        Yuan yuan,
        LocalDate on,
        @Nullable Paid paid,
        @Nullable String reference,
        @Nullable String reason) {

    /**
     * What is said of a spending.
     *
     * @param payeeIsPerson whether the payee is a private person, whom nobody outside reads of
     * @param voucher one of the fund's own files
     */
    public record Paid(Use use, Localized payee, boolean payeeIsPerson, Localized what, FileId voucher) {}

    public WriteEntry {
        Verdict.require(kind != EntryKind.COUNTERED, Reason.of("frame.fault.unknown"))
                .orRefuse("kind");
        Verdict.require((kind == EntryKind.SPENT) == (paid != null), Reason.of("frame.fault.missing"))
                .orRefuse("use");
        Verdict.require(!kind.needsReference() || reference != null, Reason.of("frame.fault.missing"))
                .orRefuse("reference");
        Verdict.require(!kind.needsReason() || reason != null, Reason.of("frame.fault.missing"))
                .orRefuse("reason");
    }

    /** A row that says no more than how much, when, and under which number or why. */
    public static WriteEntry of(
            EntryKind kind, Yuan yuan, LocalDate on, @Nullable String reference, @Nullable String reason) {
        return new WriteEntry(EntryId.next(), kind, yuan, on, null, reference, reason);
    }

    public static WriteEntry spent(Yuan yuan, LocalDate on, Paid paid, String voucherNumber) {
        return new WriteEntry(EntryId.next(), EntryKind.SPENT, yuan, on, paid, voucherNumber, null);
    }
}
