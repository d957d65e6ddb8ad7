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
 */
public record Agreement(
        AgreementId id,
        int version,
        @Nullable AllianceId alliance,
        AgreementText text,
        List<Confirmation> confirmations,
        @Nullable AgreementNumber number,
        @Nullable LocalDate agreedOn,
        @Nullable Termination termination) {

    /** How long before the end the parties are asked about the next term. */
    public static final int RENEWAL_DAYS = 60;

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
            return AgreementState.CONFIRMED;
        }
        return today.isAfter(text.term().endsOn()) ? AgreementState.EXPIRED : AgreementState.IN_FORCE;
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
        return text.term().endsOn().minusDays(RENEWAL_DAYS);
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
                        state(today) != AgreementState.EXPIRED,
                        Reason.of("alliances.agreement.expired", text.term().endsOn())));
    }

    public Verdict mayRenew(LocalDate today) {
        return Verdict.require(isAgreed(), Reason.of("alliances.agreement.notyet"))
                .and(Verdict.require(
                        !today.isBefore(renewalFrom()),
                        Reason.of("alliances.agreement.renewal", RENEWAL_DAYS, renewalFrom())));
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
