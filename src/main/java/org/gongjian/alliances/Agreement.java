package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A co-building agreement: its text, who agreed to it, and what it may become.
 *
 * @param version counts the editions of the text; whoever confirms, confirms one of them
 * @param number null until the last party has agreed
 * @param confirmations of every edition
 * @param continues the agreement whose next term this is
 * @param continuedBy the agreed one that is this one's next term
 * @param signedOn the day the last party said that the sealed paper's scan is the text
 * @param renewalDays how long before the end the district asks the parties about the next term
 */
public record Agreement(
        AgreementId id,
        int version,
        @Nullable AllianceId alliance,
        AgreementText text,
        List<Confirmation> confirmations,
        @Nullable AgreementNumber number,
        @Nullable LocalDate agreedOn,
        @Nullable Termination termination,
        @Nullable AgreementId continues,
        @Nullable AgreementId continuedBy,
        @Nullable LocalDate signedOn,
        int renewalDays) {

    /** Ended before its term, or given up before it began. */
    public record Termination(LocalDate on, Localized reason) {}

    public Agreement {
        confirmations = List.copyOf(confirmations);
    }

    public AgreementState state(LocalDate today) {
        if (termination != null) {
            return AgreementState.TERMINATED;
        }
        if (!isAgreed()) {
            return AgreementState.DRAFT;
        }
        if (today.isBefore(text.term().startsOn())) {
            return signedOn == null ? AgreementState.CONFIRMED : AgreementState.SIGNED;
        }
        if (!today.isAfter(text.term().endsOn())) {
            return AgreementState.IN_FORCE;
        }
        return continuedBy == null ? AgreementState.EXPIRED : AgreementState.RENEWED;
    }

    /** Whether every party has agreed; true of a terminated one that was in force. */
    public boolean isAgreed() {
        return number != null;
    }

    /** Whether everybody may read it: a draft is for its parties and their officers. */
    public boolean isPublic() {
        return isAgreed();
    }

    /** The last day its records count: today, or the day it ended. */
    public LocalDate countsUntil(LocalDate today) {
        LocalDate last =
                termination == null || termination.on().isAfter(text.term().endsOn())
                        ? text.term().endsOn()
                        : termination.on();
        return today.isAfter(last) ? last : today;
    }

    /** What a party said to the text as it is now. */
    public Optional<Confirmation> confirmationOf(UnitId unit) {
        return confirmations.stream()
                .filter(confirmation -> confirmation.version() == version)
                .filter(confirmation -> confirmation.unit().equals(unit))
                .findFirst();
    }

    public List<Party> unconfirmed() {
        return text.parties().stream()
                .filter(party -> confirmationOf(party.unit()).isEmpty())
                .toList();
    }

    public boolean isConfirmedBySome() {
        return unconfirmed().size() < text.parties().size();
    }

    /** What was confirmed and then changed, so that it has to be confirmed again. */
    public List<Confirmation> cleared() {
        return isAgreed()
                ? List.of()
                : confirmations.stream()
                        .filter(confirmation -> confirmation.version() < version)
                        .toList();
    }

    public LocalDate renewalFrom() {
        return text.term().endsOn().minusDays(renewalDays);
    }

    // What may happen to it next

    public Verdict mayChange() {
        return notTerminated().and(Verdict.require(!isAgreed(), Reason.of("alliances.agreement.fixed")));
    }

    public Verdict mayConfirm(UnitId unit) {
        return stillDraft()
                .and(Verdict.require(text.party(unit).isPresent(), Reason.of("alliances.agreement.stranger")))
                .and(Verdict.require(
                        confirmationOf(unit).isEmpty(), Reason.of("alliances.agreement.confirmed.already")));
    }

    public Verdict maySignOnPaper() {
        return stillDraft();
    }

    public Verdict mayTerminate(LocalDate today) {
        return notTerminated()
                .and(Verdict.require(
                        !isAgreed() || !today.isAfter(text.term().endsOn()),
                        Reason.of("alliances.agreement.expired", text.term().endsOn())));
    }

    public Verdict mayRenew(LocalDate today) {
        return notTerminated()
                .and(Verdict.require(isAgreed(), Reason.of("alliances.agreement.notyet")))
                .and(Verdict.require(continuedBy == null, Reason.of("alliances.agreement.renewed")))
                .and(Verdict.require(
                        !today.isBefore(renewalFrom()),
                        Reason.of("alliances.agreement.renewal", renewalDays, renewalFrom())));
    }

    /** The scan of the sealed paper is of the agreed text; once every party has said so, it stays. */
    public Verdict mayHaveScan() {
        return notTerminated()
                .and(Verdict.require(isAgreed(), Reason.of("alliances.scan.draft")))
                .and(Verdict.require(
                        signedOn == null, Reason.of("alliances.scan.signed", signedOn == null ? "" : signedOn)));
    }

    private Verdict stillDraft() {
        return notTerminated().and(Verdict.require(!isAgreed(), Reason.of("alliances.agreement.agreed.already")));
    }

    private Verdict notTerminated() {
        return termination == null
                ? Verdict.allowed()
                : Verdict.refused(Reason.of("alliances.agreement.terminated", termination.on()));
    }
}
