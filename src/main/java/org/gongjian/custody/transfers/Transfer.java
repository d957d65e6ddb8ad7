package org.gongjian.custody.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Things sent on, and whether they arrived.
 *
 * @param unit the sender
 * @param code with which the keeper confirms
 * @param thanks what the keeper said, if anything
 * @param thanksShown whether the keeper agreed that everybody may read it
 */
public record Transfer(
        TransferId id,
        int version,
        TransferState state,
        UnitId unit,
        Holder from,
        KeeperId keeper,
        Localized carrier,
        LocalDate sentOn,
        ResidentCode code,
        Instant sentAt,
        @Nullable LocalDate arrivedOn,
        @Nullable Instant confirmedAt,
        @Nullable String thanks,
        boolean thanksShown,
        List<Line> lines) {

    /**
     * @param arrived how many arrived; null until somebody said
     * @param explanation why fewer arrived than were sent
     */
    public record Line(
            LotId lot,
            Localized title,
            UnitOfMeasure unit,
            int quantity,
            @Nullable Integer arrived,
            @Nullable String explanation) {

        /** How many of them did not arrive; none until somebody said. */
        public int missing() {
            return arrived == null ? 0 : quantity - arrived;
        }

        /** The message that says a quantity in the line's unit. */
        public String quantityLabel() {
            return "custody.quantity." + unit.name();
        }
    }

    public Transfer {
        lines = List.copyOf(lines);
    }

    /** A second time nothing is confirmed: the first stands. */
    public Verdict mayBeConfirmed() {
        return whileIn("confirm", TransferState.UNDER_WAY);
    }

    public Verdict mayBeCalledBack() {
        return whileIn("call-back", TransferState.UNDER_WAY);
    }

    public Verdict mayBeSettled() {
        return whileIn("settle", TransferState.DIFFERS);
    }

    /** What was sent of each lot. */
    public Map<LotId, Integer> sent() {
        return lines.stream().collect(Collectors.toUnmodifiableMap(Line::lot, Line::quantity));
    }

    /** What did not arrive of each lot. */
    public Map<LotId, Integer> missing() {
        return lines.stream()
                .filter(line -> line.missing() > 0)
                .collect(Collectors.toUnmodifiableMap(Line::lot, Line::missing));
    }

    private Verdict whileIn(String verb, TransferState wanted) {
        return Verdict.require(state == wanted, Reason.of("custody.transfer.refused." + verb, state.label()));
    }
}
