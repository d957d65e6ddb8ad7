package org.gongjian.evaluation.evidence;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Suggests records that exist already for the leaves whose recipe they meet. */
@Component
class RecordsToShow {

    private static final int MOST = 12;

    private final List<RecordSource> sources;

    RecordsToShow(ObjectProvider<RecordSource> sources) {
        this.sources = sources.orderedStream().toList();
    }

    Optional<Suggestable> find(RecordRef record, UnitId unit) {
        return sources.stream()
                .filter(source -> source.kind().equals(record.kind()))
                .findFirst()
                .flatMap(source -> source.find(record, unit));
    }

    /** Records of the round's span, those that help most leaves first; each leaf as long as this record does not serve it. */
    List<Suggestion> of(UnitId unit, MeasuredRound round, List<Indicator> leaves, List<Evidence> there) {
        Set<IndicatorId> served = there.stream()
                .flatMap(evidence -> evidence.details().leaves().stream())
                .collect(Collectors.toSet());
        return sources.stream()
                .flatMap(source -> source.of(unit, round.beginsOn(), round.endsOn()).stream())
                .map(record -> new Suggestion(record, fitting(record, leaves, there), served))
                .filter(suggestion -> !suggestion.leaves().isEmpty())
                .sorted(Comparator.comparingLong(Suggestion::missing)
                        .thenComparingInt(
                                suggestion -> suggestion.record().shown().photos())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static List<Indicator> fitting(Suggestable record, List<Indicator> leaves, List<Evidence> there) {
        Set<IndicatorId> already = new HashSet<>();
        there.stream()
                .filter(evidence -> record.record().equals(evidence.record()))
                .forEach(evidence -> already.addAll(evidence.details().leaves()));
        return leaves.stream()
                .filter(RecordsToShow::takesRecords)
                .filter(leaf -> !already.contains(leaf.id()))
                .filter(leaf ->
                        RecipeRules.faults(leaf.recipe(), named(record.shown())).isEmpty())
                .toList();
    }

    /** Only what documents show, and only where the standard says what they have to show. */
    static boolean takesRecords(Indicator leaf) {
        return leaf.role() == Role.SCORED && leaf.method() == Method.DOCUMENTS && RecipeRules.asks(leaf.recipe());
    }

    private static Shown named(Shown shown) {
        return new Shown(shown.photos(), shown.documents(), shown.words(), shown.caption(), true);
    }
}
