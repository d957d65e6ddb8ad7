package org.gongjian.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An area where it stands.
 *
 * @param path its own name after those above it
 */
public record AreaPath(Area area, Localized path) {

    private static final String ARROW = " › ";

    static List<AreaPath> of(List<Area> areas) {
        Map<Optional<AreaId>, List<Area>> within =
                areas.stream().collect(Collectors.groupingBy(area -> Optional.ofNullable(area.parent())));
        List<AreaPath> paths = new ArrayList<>();
        below(null, within, paths);
        return List.copyOf(paths);
    }

    private static void below(
            @Nullable AreaPath above, Map<Optional<AreaId>, List<Area>> within, List<AreaPath> paths) {
        Optional<AreaId> parent =
                above == null ? Optional.empty() : Optional.of(above.area().id());
        for (Area area : within.getOrDefault(parent, List.of())) {
            AreaPath path = new AreaPath(area, above == null ? area.name() : join(above.path(), area.name()));
            paths.add(path);
            below(path, within, paths);
        }
    }

    private static Localized join(Localized above, Localized name) {
        String zh = above.zh() == null || name.zh() == null ? null : above.zh() + ARROW + name.zh();
        String en = above.en() == null || name.en() == null ? null : above.en() + ARROW + name.en();
        return Localized.ofTyped(zh, en).orElse(name);
    }
}
