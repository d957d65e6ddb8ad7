package org.gongjian.evaluation.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The indicators of one edition, each before what it holds, in the order people read them. */
public final class IndicatorTree {

    private final EditionId edition;
    private final Map<IndicatorId, Indicator> byId = new LinkedHashMap<>();
    private final Map<@Nullable IndicatorId, List<Indicator>> children = new HashMap<>();

    /** @param indicators each parent before its children */
    public IndicatorTree(EditionId edition, List<Indicator> indicators) {
        this.edition = edition;
        for (Indicator indicator : indicators) {
            byId.put(indicator.id(), indicator);
            children.computeIfAbsent(indicator.parent(), parent -> new ArrayList<>())
                    .add(indicator);
        }
    }

    public EditionId edition() {
        return edition;
    }

    public List<Indicator> all() {
        return List.copyOf(byId.values());
    }

    public List<Indicator> roots() {
        return List.copyOf(children.getOrDefault(null, List.of()));
    }

    public List<Indicator> below(IndicatorId parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    public List<Indicator> leaves() {
        return byId.values().stream().filter(Indicator::isLeaf).toList();
    }

    public Optional<Indicator> byId(IndicatorId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
