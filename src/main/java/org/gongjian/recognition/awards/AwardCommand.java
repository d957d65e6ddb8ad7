package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Awards one thing to one holder or several: each gets an award, a number and a credential of its own.
 *
 * @param holders sent again with the same ids nothing changes
 * @param kind the code of an {@link AwardKind}
 * @param wording what stands on it
 * @param bodies who awards it, as they stand on it
 * @param hangsAt null where it is not known or it is no plaque
 * @param acts what was done so far, each at most once; one at least
 * @param term null for that of the kind, from the day of the first act on
 * @param origin the record that led to it, such as an activity, an agreement or an entry of an evaluation
 * @param minors who answers for minors; for kinds that make a place one for them
 * @param despite why a holder gets another one of a kind it already has
 */
public record AwardCommand(
        List<Holder> holders,
        String kind,
        Localized wording,
        List<Body> bodies,
        @Nullable HangsAt hangsAt,
        List<Act> acts,
        @Nullable Term term,
        @Nullable RecordRef origin,
        @Nullable MinorsCare minors,
        @Nullable String despite) {

    public AwardCommand {
        holders = List.copyOf(holders);
        bodies = List.copyOf(bodies);
        acts = acts.stream().sorted(Comparator.comparing(Act::on)).toList();
    }

    /** @param id of the award it gets */
    public record Holder(AwardId id, UnitId unit) {}

    /** The day of the first act. */
    LocalDate firstDay() {
        return acts.getFirst().on();
    }

    boolean hasEachOnce() {
        return new HashSet<>(acts.stream().map(Act::kind).toList()).size() == acts.size()
                && new HashSet<>(bodies).size() == bodies.size()
                && new HashSet<>(holders.stream().map(Holder::unit).toList()).size() == holders.size();
    }
}
