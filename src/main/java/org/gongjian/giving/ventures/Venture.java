package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A venture and what may happen to it next.
 *
 * @param reason why it was turned down, left out or stopped
 * @param awarded yuan proposed, and later awarded
 * @param contract the scan of the signed contract
 * @param clawedBack yuan that came back
 */
public record Venture(
        VentureId id,
        int version,
        CallId call,
        UnitId applicant,
        VenturePlan plan,
        VentureState state,
        @Nullable String reason,
        @Nullable BigDecimal awarded,
        @Nullable LocalDate awardedOn,
        @Nullable FileId contract,
        @Nullable LocalDate contractOn,
        BigDecimal clawedBack,
        Author appliedBy,
        Instant appliedAt) {

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    /** What is proposed or awarded; nothing before. */
    public BigDecimal award() {
        return Objects.requireNonNullElse(awarded, BigDecimal.ZERO);
    }

    Verdict mayBeScreened() {
        return in("screen", VentureState.SUBMITTED);
    }

    Verdict mayBeScored() {
        return in("score", VentureState.ADMITTED);
    }

    Verdict mayBeProposed() {
        return in("propose", VentureState.ADMITTED, VentureState.PROPOSED);
    }

    Verdict mayBeWithdrawn() {
        return in("withdraw", VentureState.SUBMITTED, VentureState.ADMITTED);
    }

    Verdict mayBeContracted() {
        return in("contract", VentureState.AWARDED);
    }

    Verdict mayBePaid() {
        return Verdict.require(contract != null, Reason.of("giving.ventures.rule.no-contract"))
                .and(in("pay", VentureState.CONTRACTED));
    }

    Verdict mayBeReported() {
        return in("report", VentureState.CONTRACTED);
    }

    Verdict mayBeClawedBack() {
        return in("claw-back", VentureState.CONTRACTED, VentureState.STOPPED);
    }

    private Verdict in(String verb, VentureState... states) {
        return Verdict.require(
                List.of(states).contains(state), Reason.of("giving.ventures.rule.state." + verb, state.label()));
    }
}
