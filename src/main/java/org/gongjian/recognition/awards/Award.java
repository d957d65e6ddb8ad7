package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.CredentialId;
import org.jspecify.annotations.Nullable;

/**
 * An award and what may happen to it next.
 *
 * @param kind the code of an {@link AwardKind}
 * @param together the first of those awarded by the same command; its own id where it is the first or only one
 * @param reviewDue when it is to be looked at again, null where it is not
 * @param despite why its holder got another one of the kind
 * @param credential the one last issued for it
 * @param issue how many were, from 1
 * @param steps oldest first
 */
public record Award(
        AwardId id,
        int version,
        String kind,
        AwardNumber number,
        Localized wording,
        List<Body> bodies,
        UnitId holder,
        @Nullable HangsAt hangsAt,
        Term term,
        AwardState state,
        @Nullable LocalDate reviewDue,
        @Nullable RecordRef origin,
        @Nullable MinorsCare minors,
        @Nullable String despite,
        AwardId together,
        CredentialId credential,
        int issue,
        List<AwardStep> steps) {

    public Award {
        bodies = List.copyOf(bodies);
        steps = List.copyOf(steps);
    }

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public Standing standing(LocalDate today) {
        return switch (state) {
            case REMOVED -> Standing.REMOVED;
            case UNDER_REVIEW -> term.isOverOn(today) ? Standing.EXPIRED : Standing.UNDER_REVIEW;
            case IN_FORCE ->
                term.isOverOn(today) ? Standing.EXPIRED : term.hasBegunOn(today) ? Standing.IN_FORCE : Standing.AWARDED;
        };
    }

    /** The units of the district among those who award it. */
    public List<UnitId> awardingUnits() {
        return bodies.stream().map(Body::unit).filter(Objects::nonNull).toList();
    }

    public Optional<AwardStep> step(ActKind act) {
        return steps.stream()
                .filter(step -> step.kind() == AwardStep.Kind.of(act))
                .findFirst();
    }

    /** The last time something of this kind happened. */
    public Optional<AwardStep> last(AwardStep.Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** The day it was first handed over, unveiled or put up. */
    public LocalDate since() {
        return steps.getFirst().on();
    }

    Verdict mayAct(ActKind act) {
        return isThere()
                .and(Verdict.require(
                        step(act).isEmpty(), Reason.of("recognition.awards.rule.done-already", act.label())));
    }

    Verdict mayOpenReview() {
        return Verdict.require(state == AwardState.IN_FORCE, notNow());
    }

    /** An expired one too: a review may give it another term. */
    Verdict mayConfirm() {
        return isThere();
    }

    Verdict mayRemove() {
        return isThere();
    }

    Verdict mayRestore() {
        return Verdict.require(state == AwardState.REMOVED, Reason.of("recognition.awards.rule.not-removed"));
    }

    private Verdict isThere() {
        return Verdict.require(state != AwardState.REMOVED, Reason.of("recognition.awards.rule.removed"));
    }

    private Reason notNow() {
        return Reason.of(
                state == AwardState.REMOVED
                        ? "recognition.awards.rule.removed"
                        : "recognition.awards.rule.under-review");
    }
}
