package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.giving.money.FundId;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A call and what may happen to it next.
 *
 * @param fund that pays
 * @param publicUntil the last day of the publicity period, null before it began
 */
public record Call(
        CallId id,
        int version,
        UnitId organizer,
        FundId fund,
        CallTerms terms,
        CallState state,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        Author madeBy,
        Instant madeAt) {

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    /** Whether units may apply on a day. */
    public Verdict isOpen(LocalDate today) {
        return Verdict.require(
                        state == CallState.PUBLISHED && !today.isBefore(terms.opensOn()),
                        Reason.of("giving.ventures.rule.not-open-yet", terms.opensOn()))
                .and(Verdict.require(
                        !today.isAfter(terms.closesOn()), Reason.of("giving.ventures.rule.closed", terms.closesOn())));
    }

    Verdict mayApply(Organization applicant) {
        return Verdict.require(
                        terms.applicants().isEmpty() || terms.applicants().contains(applicant.kind()),
                        Reason.of("giving.ventures.rule.kind", applicant.kind().label()))
                .and(Verdict.require(!applicant.id().equals(organizer), Reason.of("giving.ventures.rule.own-call")));
    }

    /** Screening and scoring lie between the last day to apply and the publicity period. */
    Verdict isAtWork(LocalDate today) {
        return Verdict.require(
                        state == CallState.PUBLISHED, Reason.of("giving.ventures.rule.call-state", state.label()))
                .and(Verdict.require(
                        today.isAfter(terms.closesOn()),
                        Reason.of("giving.ventures.rule.still-open", terms.closesOn())));
    }

    /** Every venture is screened and scored, the best are proposed, and no more is promised than there is. */
    Verdict mayBeMadePublic(LocalDate today, Collection<Venture> all, Collection<Scoring> scorings) {
        List<Venture> proposed =
                all.stream().filter(one -> one.state() == VentureState.PROPOSED).toList();
        BigDecimal sum = proposed.stream().map(Venture::award).reduce(BigDecimal.ZERO, BigDecimal::add);
        return isAtWork(today)
                .and(Verdict.require(
                        all.stream().noneMatch(one -> one.state() == VentureState.SUBMITTED),
                        Reason.of("giving.ventures.rule.unscreened")))
                .and(Verdict.require(
                        scorings.stream().allMatch(Scoring::isComplete), Reason.of("giving.ventures.rule.unscored")))
                .and(Verdict.require(!proposed.isEmpty(), Reason.of("giving.ventures.rule.none-proposed")))
                .and(Verdict.require(
                        sum.compareTo(terms.budget().value()) <= 0,
                        Reason.of(
                                "giving.ventures.rule.over-budget",
                                sum,
                                terms.budget().value())))
                .and(VentureRules.bestAreProposed(all, scorings));
    }

    Verdict mayBeDecided(LocalDate today, boolean objectionOpen) {
        return Verdict.require(
                        state == CallState.IN_PUBLICITY, Reason.of("giving.ventures.rule.call-state", state.label()))
                .and(Verdict.require(
                        publicUntil == null || today.isAfter(publicUntil),
                        Reason.of("giving.ventures.rule.still-public", publicUntil == null ? "" : publicUntil)))
                .and(Verdict.require(!objectionOpen, Reason.of("giving.ventures.rule.objection-open")));
    }
}
