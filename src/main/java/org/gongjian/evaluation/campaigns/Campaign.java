package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A campaign and what may happen to it next.
 *
 * @param rounds those that were opened, in order
 * @param publicUntil the last day of the publicity period, null before it began
 * @param madePublicBy the account that answers for the result
 * @param reason why it was stopped
 * @param ceremony the activity at which the awards are handed over
 */
public record Campaign(
        CampaignId id,
        int version,
        UnitId organizer,
        StandardId standard,
        CampaignTerms terms,
        CampaignState state,
        List<Round> rounds,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicUntil,
        @Nullable UUID madePublicBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        @Nullable ActivityId ceremony,
        Author madeBy,
        Instant madeAt) {

    public Campaign {
        rounds = List.copyOf(rounds);
    }

    static Campaign drafted(
            CampaignId id, UnitId organizer, StandardId standard, CampaignTerms terms, Author by, Instant at) {
        return new Campaign(
                id,
                1,
                organizer,
                standard,
                terms,
                CampaignState.DRAFT,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                by,
                at);
    }

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    /** The calendar's next round, counted from 1. */
    public int nextRound() {
        return rounds.size() + 1;
    }

    /** Whether the result is open to objections on a day. */
    public boolean isPublicOn(LocalDate day) {
        return state == CampaignState.IN_PUBLICITY
                && publicFrom != null
                && publicUntil != null
                && !day.isBefore(publicFrom)
                && !day.isAfter(publicUntil);
    }

    Verdict mayBeChanged() {
        return in(CampaignState.DRAFT);
    }

    /** @param edition whether its standard has a published edition */
    Verdict mayBePublished(LocalDate today, boolean edition) {
        return in(CampaignState.DRAFT)
                .and(Verdict.require(edition, Reason.of("evaluation.campaigns.rule.no-edition")))
                .and(Verdict.require(
                        !today.isAfter(terms.declaresUntil()),
                        Reason.of("evaluation.campaigns.rule.over", terms.declaresUntil())));
    }

    /** Whether units may declare themselves on a day. */
    public Verdict isOpen(LocalDate today) {
        return in(CampaignState.DECLARING)
                .and(Verdict.require(
                        !today.isBefore(terms.declaresFrom()),
                        Reason.of("evaluation.campaigns.rule.not-open-yet", terms.declaresFrom())))
                .and(Verdict.require(
                        !today.isAfter(terms.declaresUntil()),
                        Reason.of("evaluation.campaigns.rule.over", terms.declaresUntil())));
    }

    Verdict mayDeclare(Organization unit) {
        return Verdict.require(
                        terms.entrants().isEmpty() || terms.entrants().contains(unit.kind()),
                        Reason.of("evaluation.campaigns.rule.kind", unit.kind().label()))
                .and(Verdict.require(!unit.id().equals(organizer), Reason.of("evaluation.campaigns.rule.organizer")));
    }

    /** Entrants are admitted from the first day to declare until the first round is opened. */
    Verdict mayAdmit() {
        return in(CampaignState.DECLARING);
    }

    /** An entrant may go as long as nothing is frozen. */
    Verdict mayBeLeft() {
        return in(CampaignState.DECLARING, CampaignState.RUNNING);
    }

    /** @param unsettled declarations that were neither admitted nor turned down */
    Verdict mayOpenRound(LocalDate today, int unsettled, boolean edition) {
        return in(CampaignState.DECLARING, CampaignState.RUNNING)
                .and(Verdict.require(
                        today.isAfter(terms.declaresUntil()),
                        Reason.of("evaluation.campaigns.rule.still-declaring", terms.declaresUntil())))
                .and(Verdict.require(unsettled == 0, Reason.of("evaluation.campaigns.rule.unsettled", unsettled)))
                .and(Verdict.require(
                        rounds.stream().noneMatch(Round::isOpen), Reason.of("evaluation.campaigns.rule.round-open")))
                .and(Verdict.require(
                        rounds.size() < terms.rounds().size(), Reason.of("evaluation.campaigns.rule.no-round-left")))
                .and(begins(today))
                .and(Verdict.require(edition, Reason.of("evaluation.campaigns.rule.no-edition")));
    }

    private Verdict begins(LocalDate today) {
        if (rounds.size() >= terms.rounds().size()) {
            return Verdict.allowed();
        }
        LocalDate first = terms.rounds().get(rounds.size()).beginsOn();
        return Verdict.require(!today.isBefore(first), Reason.of("evaluation.campaigns.rule.round-begins", first));
    }

    /** A round is closed after its last day. */
    Verdict mayCloseRound(LocalDate today) {
        return in(CampaignState.RUNNING)
                .and(rounds.stream()
                        .filter(Round::isOpen)
                        .findFirst()
                        .map(open -> Verdict.require(
                                today.isAfter(open.endsOn()),
                                Reason.of("evaluation.campaigns.rule.round-runs", open.endsOn())))
                        .orElseGet(() -> Verdict.refused(Reason.of("evaluation.campaigns.rule.none-open"))));
    }

    Verdict mayBeMeasured() {
        return in(CampaignState.RUNNING)
                .and(Verdict.require(
                        rounds.stream().anyMatch(Round::isOpen), Reason.of("evaluation.campaigns.rule.none-open")));
    }

    Verdict mayBeFrozen() {
        return in(CampaignState.RUNNING)
                .and(Verdict.require(
                        rounds.size() == terms.rounds().size()
                                && rounds.stream().noneMatch(Round::isOpen),
                        Reason.of("evaluation.campaigns.rule.rounds-left")));
    }

    /** @param passing how many entrants would be awarded */
    Verdict mayBeMadePublic(long passing) {
        return in(CampaignState.FROZEN)
                .and(Verdict.require(passing > 0, Reason.of("evaluation.campaigns.rule.nobody")));
    }

    /** @param appealable the last day on which somebody may still appeal */
    Verdict mayBeDecided(LocalDate today, boolean objected, LocalDate appealable) {
        LocalDate until = publicUntil == null || appealable.isAfter(publicUntil) ? appealable : publicUntil;
        return in(CampaignState.IN_PUBLICITY)
                .and(Verdict.require(today.isAfter(until), Reason.of("evaluation.campaigns.rule.still-public", until)))
                .and(Verdict.require(!objected, Reason.of("evaluation.campaigns.rule.objection-open")));
    }

    Verdict mayBeStopped() {
        return Verdict.require(
                state != CampaignState.DECIDED && state != CampaignState.STOPPED,
                Reason.of("evaluation.campaigns.rule.state", state.label()));
    }

    Verdict mayHaveCeremony() {
        return in(CampaignState.DECIDED);
    }

    private Verdict in(CampaignState... states) {
        return Verdict.require(
                List.of(states).contains(state), Reason.of("evaluation.campaigns.rule.state", state.label()));
    }
}
