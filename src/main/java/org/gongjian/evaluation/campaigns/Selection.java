package org.gongjian.evaluation.campaigns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Selection level by level: of those eligible the best within the quota of their area pass, and go on to the next level. Who
 * belongs to no area of a level is not looked at there and goes on. Each outcome says why.
 */
final class Selection {

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(Standing::percent)
            .thenComparing(Standing::onSite)
            .thenComparing(Standing::measured)
            .reversed()
            .thenComparing(Standing::declaredAt)
            .thenComparing(standing -> standing.entry().value());

    private final List<Level> levels;
    private final Map<EntryId, Outcome> outcomes = new LinkedHashMap<>();

    private Selection(List<Level> levels) {
        this.levels = levels;
    }

    /** An outcome for each, the best first. */
    static List<Outcome> of(List<Level> levels, Collection<Standing> standings) {
        Selection selection = new Selection(levels);
        List<Standing> all = standings.stream().sorted(BEST_FIRST).toList();
        all.stream()
                .filter(one -> !one.eligible())
                .forEach(one -> selection.decide(one, Outcome.Cause.VETO, null, null, null));
        List<Standing> left = all.stream().filter(Standing::eligible).toList();
        for (int level = 0; level < levels.size(); level++) {
            left = selection.pass(level, left);
        }
        return all.stream()
                .flatMap(one -> Optional.ofNullable(selection.outcomes.get(one.entry())).stream())
                .sorted(Comparator.comparing(outcome -> outcome.cause() == Outcome.Cause.VETO))
                .toList();
    }

    private List<Standing> pass(int level, List<Standing> left) {
        Level at = levels.get(level);
        List<Standing> passing = new ArrayList<>();
        Map<Optional<AreaId>, List<Standing>> groups = new LinkedHashMap<>();
        for (Standing one : left) {
            Optional<AreaId> area = Optional.ofNullable(one.areaOf(at.each()));
            if (at.each() == Within.ALL || area.isPresent()) {
                groups.computeIfAbsent(area, none -> new ArrayList<>()).add(one);
            } else {
                passing.add(one);
            }
        }
        for (List<Standing> group : groups.values()) {
            int quota = Math.min(at.quota(), group.size());
            Standing last = group.get(quota - 1);
            for (int place = 0; place < group.size(); place++) {
                Standing one = group.get(place);
                boolean in = place < quota;
                decide(one, in ? Outcome.Cause.PASSED : behind(one, last), level, place + 1, group.size());
                if (in) {
                    passing.add(one);
                }
            }
        }
        return passing.stream().sorted(BEST_FIRST).toList();
    }

    private void decide(
            Standing one,
            Outcome.Cause cause,
            @Nullable Integer level,
            @Nullable Integer place,
            @Nullable Integer among) {
        outcomes.put(one.entry(), new Outcome(one.entry(), one.rank(), one.percent(), cause, level, place, among));
    }

    private static Outcome.Cause behind(Standing one, Standing last) {
        if (one.percent().compareTo(last.percent()) != 0) {
            return Outcome.Cause.LEFT_OUT;
        }
        if (one.onSite().compareTo(last.onSite()) != 0) {
            return Outcome.Cause.TIE_ON_SITE;
        }
        return one.measured().compareTo(last.measured()) != 0 ? Outcome.Cause.TIE_MEASURED : Outcome.Cause.TIE_DECLARED;
    }
}
