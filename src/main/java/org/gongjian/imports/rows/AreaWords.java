package org.gongjian.imports.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Reason;

/** Finds areas by what tables call them: their names, or the names from the street down, in either language. */
public final class AreaWords {

    private final Map<String, Set<AreaId>> byName = new HashMap<>();
    private final Bounds bounds;

    public AreaWords(List<AreaPath> areas, Bounds bounds) {
        this.bounds = bounds;
        areas.forEach(area -> Stream.of(area.area().name(), area.path())
                .flatMap(name -> Stream.of(name.zh(), name.en()))
                .filter(Objects::nonNull)
                .forEach(name -> byName.computeIfAbsent(plain(name), any -> new HashSet<>())
                        .add(area.area().id())));
    }

    /** The area a row names; the area of the import where it names none. */
    public Optional<AreaId> read(RowReading row, String field) {
        Optional<String> text = row.text(field);
        if (text.isEmpty()) {
            return Optional.ofNullable(bounds.area());
        }
        Set<AreaId> named = byName.getOrDefault(plain(text.get()), Set.of());
        if (named.size() != 1) {
            row.fault(field, Reason.of(named.isEmpty() ? "imports.area.unknown" : "imports.area.several", text.get()));
            return Optional.empty();
        }
        AreaId area = named.iterator().next();
        if (!bounds.reaches(area)) {
            row.fault(field, Reason.of("imports.area.outside", text.get()));
        }
        return Optional.of(area);
    }

    private static String plain(String name) {
        return Words.plain(name).replaceAll("[›>/\\\\-]", "");
    }
}
