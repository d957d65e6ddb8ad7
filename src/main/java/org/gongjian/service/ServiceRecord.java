package org.gongjian.service;

import java.time.LocalDate;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;

/**
 * One person's service in one shift, as its steps left it.
 *
 * @param unit it was given for
 * @param backfilled whether the roll did not have them, and two people said they were there
 * @param span when they were there, within the shift
 * @param day on which it began, in the district's zone
 * @param minutes it counts; 0 where it does not count
 * @param late whether it was entered after the days the law gives
 * @param byHand whether somebody said from when until when, because the roll did not
 * @param oneHand whether one account alone wrote down who came, who left and that it counts
 * @param version of the last step
 */
public record ServiceRecord(
        ServiceId id,
        ShiftId shift,
        ActivityId activity,
        PersonId person,
        UnitId unit,
        boolean backfilled,
        Span span,
        LocalDate day,
        ServiceState state,
        int minutes,
        boolean late,
        boolean byHand,
        boolean oneHand,
        int version) {

    public boolean counts() {
        return state.counts();
    }

    public Hours hours() {
        return new Hours(minutes);
    }

    public String path() {
        return id.path();
    }

    public Verdict mayBeCorrected() {
        return Verdict.require(state == ServiceState.COUNTED, Reason.of("service.refused.correct." + state.stored()));
    }

    public Verdict mayBeRevoked() {
        return Verdict.require(state.counts(), Reason.of("service.refused.revoke", state.label()));
    }

    /** Once: what was decided on appeal stays. */
    public Verdict mayBeAppealed() {
        return Verdict.require(
                state == ServiceState.REVOKED || state == ServiceState.NOT_COUNTED,
                Reason.of(
                        state == ServiceState.FINAL ? "service.refused.appeal.final" : "service.refused.appeal",
                        state.label()));
    }

    public Verdict mayBeDecided() {
        return Verdict.require(state.isToDecide(), Reason.of("service.refused.decide"));
    }

    /** What a second person's yes or no does. */
    StepKind decision(boolean yes) {
        return switch (state) {
            case ENTERED -> yes ? StepKind.APPROVED : StepKind.REFUSED;
            case CORRECTION_ASKED -> yes ? StepKind.CORRECTED : StepKind.CORRECTION_REFUSED;
            case APPEALED -> yes ? StepKind.RESTORED : StepKind.APPEAL_REFUSED;
            case COUNTED, NOT_COUNTED, REVOKED, FINAL -> throw new IllegalStateException("nothing to decide: " + state);
        };
    }

    /** As the next step leaves it. */
    ServiceRecord after(Step step) {
        boolean kept = step.kind() == StepKind.CORRECTION_ASKED;
        return new ServiceRecord(
                id,
                shift,
                activity,
                person,
                unit,
                backfilled,
                kept ? span : step.span(),
                day,
                step.kind().leadsTo(),
                step.minutes(),
                late,
                byHand || step.kind() == StepKind.CORRECTED,
                oneHand && step.kind() != StepKind.CORRECTED,
                step.position());
    }
}
