package org.gongjian.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Classes by the name each is known under. */
final class SameNames {

    private final Map<String, Set<String>> classes = new TreeMap<>();

    void add(String name, Class<?> known) {
        classes.computeIfAbsent(name, first -> new TreeSet<>()).add(known.getName());
    }

    int size() {
        return classes.size();
    }

    /** Names that more than one class has, and whose they are. */
    Map<String, Set<String>> twice() {
        return classes.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
