package org.gongjian.evaluation.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed from one edition of a standard to another, leaf by leaf of the same code. */
public record TreeDifference(List<Change> changes) {

    public TreeDifference {
        changes = List.copyOf(changes);
    }

    /** What became of an indicator. */
    public enum What {
        ADDED,
        REMOVED,
        /** Points, role or method: a leaf that is found anew. */
        CHANGED,
        /** Only its words, recipe, formula or scorers: what was found of it holds on. */
        REWORDED
    }

    /** @param before none of what was added, {@code after} none of what was removed */
    public record Change(
            What what, @Nullable Indicator before, @Nullable Indicator after) {

        public Indicator either() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    public static TreeDifference between(IndicatorTree before, IndicatorTree after) {
        Map<String, Indicator> gone = new LinkedHashMap<>();
        before.all().forEach(one -> gone.put(one.code(), one));
        List<Change> changes = new ArrayList<>();
        for (Indicator now : after.all()) {
            Indicator then = gone.remove(now.code());
            if (then == null) {
                changes.add(new Change(What.ADDED, null, now));
            } else if (isFoundAnew(then, now)) {
                changes.add(new Change(What.CHANGED, then, now));
            } else if (isReworded(then, now)) {
                changes.add(new Change(What.REWORDED, then, now));
            }
        }
        gone.values().forEach(one -> changes.add(new Change(What.REMOVED, one, null)));
        return new TreeDifference(changes);
    }

    private static boolean isFoundAnew(Indicator then, Indicator now) {
        return then.role() != now.role()
                || then.method() != now.method()
                || then.points().compareTo(now.points()) != 0;
    }

    private static boolean isReworded(Indicator then, Indicator now) {
        return !then.name().equals(now.name())
                || !Objects.equals(then.requirement(), now.requirement())
                || !Objects.equals(then.formula(), now.formula())
                || !then.recipe().equals(now.recipe())
                || then.scorers() != now.scorers()
                || then.spread().compareTo(now.spread()) != 0
                || then.monthly() != now.monthly();
    }
}
