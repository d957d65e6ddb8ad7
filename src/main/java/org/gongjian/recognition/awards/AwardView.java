package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An award as everybody reads it.
 *
 * @param kind the code of its kind
 * @param number such as {@code GJ-2021-0003}
 * @param reviewDue when it is to be looked at again
 * @param together the first of those awarded with it
 * @param steps oldest first
 */
public record AwardView(
        AwardId id,
        int version,
        String kind,
        String number,
        Localized wording,
        List<Body> bodies,
        UnitId holder,
        @Nullable HangsAt hangsAt,
        AwardTerm term,
        Standing standing,
        @Nullable LocalDate reviewDue,
        @Nullable RecordRef origin,
        @Nullable MinorsCare minors,
        AwardId together,
        List<AwardEvent> steps) {

    public AwardView {
        bodies = List.copyOf(bodies);
        steps = List.copyOf(steps);
    }

    /**
     * Something that happened to it.
     *
     * @param note a reason, or what a review found
     */
    public record AwardEvent(
            AwardStep.Kind kind,
            LocalDate on,
            @Nullable Localized who,
            @Nullable Localized note) {}

    static AwardView of(Award award, LocalDate today) {
        return new AwardView(
                award.id(),
                award.version(),
                award.kind(),
                award.number().shown(),
                award.wording(),
                award.bodies(),
                award.holder(),
                award.hangsAt(),
                award.term(),
                award.standing(today),
                award.reviewDue(),
                award.origin(),
                award.minors(),
                award.together(),
                award.steps().stream()
                        .map(step -> new AwardEvent(step.kind(), step.on(), step.who(), step.note()))
                        .toList());
    }
}
