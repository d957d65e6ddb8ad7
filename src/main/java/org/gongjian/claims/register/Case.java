package org.gongjian.claims.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.lights.Plan;
import org.gongjian.claims.lights.PlanStep;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.jspecify.annotations.Nullable;

/**
 * One numbered case: what was claimed, who answers for it, how far it is, and what may happen to it next.
 *
 * @param title as the listing was called when it was claimed
 * @param partners the units that claimed it together with the lead and said so
 * @param firstDeadline the one it was opened with; the plan has the one that counts now
 * @param worked how much the claimer says is done, of a hundred
 * @param round how often it was accepted: the ratings of a round count for it alone
 * @param reopenings how often ratings opened it again
 */
public record Case(
        CaseId id,
        int version,
        CaseNumber number,
        Localized title,
        ListingId listing,
        UnitId asker,
        UnitId lead,
        Set<UnitId> partners,
        Localized inCharge,
        Raters raters,
        Plan plan,
        LocalDate firstDeadline,
        int worked,
        CaseState state,
        int round,
        int reopenings,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate closedOn) {

    /** The most steps of a plan. */
    public static final int MOST_STEPS = 20;

    private static final int ALL = 100;
    private static final int NEARLY_ALL = 99;

    public Case {
        partners = Set.copyOf(partners);
    }

    static Case opened(CaseId id, CaseNumber number, OpenCase command, LocalDate today) {
        return new Case(
                id,
                1,
                number,
                command.title(),
                command.listing(),
                command.asker(),
                command.lead(),
                Set.of(),
                command.inCharge(),
                command.raters(),
                new Plan(today, command.deadline(), List.of()),
                command.deadline(),
                0,
                CaseState.OPENED,
                0,
                0,
                null,
                null,
                null);
    }

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public LocalDate openedOn() {
        return plan.startsOn();
    }

    public LocalDate deadline() {
        return plan.deadline();
    }

    /** How much is done, of a hundred: all of it once it was submitted. */
    public int progress() {
        return state.isAtWork() || state == CaseState.VOID ? worked : ALL;
    }

    /** The lead and its partners. */
    public Set<UnitId> claimers() {
        Set<UnitId> all = new HashSet<>(partners);
        all.add(lead);
        return all;
    }

    /** Everybody whose case it is. */
    public Set<UnitId> units() {
        Set<UnitId> all = claimers();
        all.add(asker);
        return all;
    }

    // What may happen to it next

    public Verdict mayBegin() {
        return whileIn("begin", CaseState.OPENED);
    }

    public Verdict mayBePlanned() {
        return Verdict.require(state.isAtWork(), Reason.of("claims.case.refused.plan", state.label()));
    }

    public Verdict mayBeSubmitted() {
        return state == CaseState.OPENED
                ? Verdict.refused(Reason.of("claims.case.refused.submit.contact"))
                : whileIn("submit", CaseState.IN_PROGRESS, CaseState.RETURNED, CaseState.REOPENED);
    }

    public Verdict mayBeAccepted() {
        return whileIn("accept", CaseState.SUBMITTED);
    }

    public Verdict mayBeReturned() {
        return whileIn("return", CaseState.SUBMITTED);
    }

    public Verdict mayBeReopened() {
        return whileIn("reopen", CaseState.ACCEPTED);
    }

    public Verdict mayBeExtended() {
        return Verdict.require(!state.isOver(), Reason.of("claims.case.refused.extend", state.label()));
    }

    public Verdict mayBeRated() {
        return whileIn("rate", CaseState.ACCEPTED);
    }

    public Verdict mayBeClosed() {
        return whileIn("close", CaseState.ACCEPTED);
    }

    public Verdict mayBecomeVoid() {
        return Verdict.require(state.isAtWork(), Reason.of("claims.case.refused.void", state.label()));
    }

    Case begun() {
        mayBegin().orConflict();
        return with(CaseState.IN_PROGRESS, plan, worked, round, reopenings, null, null, null);
    }

    Case planned(Localized responsible, List<PlanStep> steps) {
        mayBePlanned().orConflict();
        Case planned = with(
                state,
                new Plan(openedOn(), deadline(), steps),
                worked,
                round,
                reopenings,
                submittedOn,
                acceptedOn,
                null);
        return planned.inTheHandsOf(responsible);
    }

    Case progressed(int percent, List<PlanStep> steps) {
        mayBePlanned().orConflict();
        Plan now = new Plan(openedOn(), deadline(), steps);
        return with(state, now, percent, round, reopenings, submittedOn, acceptedOn, null);
    }

    Case submitted(LocalDate today) {
        mayBeSubmitted().orConflict();
        return with(CaseState.SUBMITTED, plan, worked, round, reopenings, today, null, null);
    }

    Case accepted(LocalDate today) {
        mayBeAccepted().orConflict();
        return with(CaseState.ACCEPTED, plan, worked, round + 1, reopenings, submittedOn, today, null);
    }

    /** Not done yet: back to the claimer, who has until the new day. */
    Case returned(int percent, LocalDate until) {
        mayBeReturned().orConflict();
        return with(
                CaseState.RETURNED,
                planUntil(until),
                Math.min(NEARLY_ALL, percent),
                round,
                reopenings,
                null,
                null,
                null);
    }

    Case reopened() {
        mayBeReopened().orConflict();
        return with(CaseState.REOPENED, plan, Math.min(NEARLY_ALL, worked), round, reopenings + 1, null, null, null);
    }

    Case extended(LocalDate until) {
        mayBeExtended().orConflict();
        return with(state, planUntil(until), worked, round, reopenings, submittedOn, acceptedOn, null);
    }

    Case closed(LocalDate today) {
        mayBeClosed().orConflict();
        return with(CaseState.CLOSED, plan, worked, round, reopenings, submittedOn, acceptedOn, today);
    }

    Case madeVoid() {
        mayBecomeVoid().orConflict();
        return with(CaseState.VOID, plan, worked, round, reopenings, null, null, null);
    }

    /** Whether a repeated request asks for what the same request has done already. */
    boolean hasBecome(CaseState asked, int fromVersion) {
        return state == asked && version == fromVersion + 1;
    }

    private Plan planUntil(LocalDate until) {
        return new Plan(openedOn(), until, plan.steps());
    }

    private Verdict whileIn(String verb, CaseState... states) {
        return Verdict.require(
                List.of(states).contains(state), Reason.of("claims.case.refused." + verb, state.label()));
    }

    private Case inTheHandsOf(Localized responsible) {
        return new Case(
                id,
                version,
                number,
                title,
                listing,
                asker,
                lead,
                partners,
                responsible,
                raters,
                plan,
                firstDeadline,
                worked,
                state,
                round,
                reopenings,
                submittedOn,
                acceptedOn,
                closedOn);
    }

    private Case with(
            CaseState next,
            Plan how,
            int percent,
            int rounds,
            int again,
            @Nullable LocalDate submitted,
            @Nullable LocalDate accepted,
            @Nullable LocalDate closed) {
        return new Case(
                id,
                version,
                number,
                title,
                listing,
                asker,
                lead,
                partners,
                inCharge,
                raters,
                how,
                firstDeadline,
                percent,
                next,
                rounds,
                again,
                submitted,
                accepted,
                closed);
    }
}
