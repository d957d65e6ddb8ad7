package org.gongjian.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An area where it stands.
 *
 * @param path its own name after those above it
 */
public record AreaPath(Area area, Localized path) {

    private static final String ARROW = " › ";

    static List<AreaPath> of(List<Area> areas) {
        List<AreaPath> paths = new ArrayList<>();
        below(null, areas, paths);
        return List.copyOf(paths);
    }

    private static void below(@Nullable AreaPath above, List<Area> areas, List<AreaPath> paths) {
        AreaId parent = above == null ? null : above.area().id();
        for (Area area : areas) {
            if (Objects.equals(area.parent(), parent)) {
                AreaPath path = new AreaPath(area, above == null ? area.name() : join(above.path(), area.name()));
                paths.add(path);
                below(path, areas, paths);
            }
        }
    }

    private static Localized join(Localized above, Localized name) {
        String zh = above.zh() == null || name.zh() == null ? null : above.zh() + ARROW + name.zh();
        String en = above.en() == null || name.en() == null ? null : above.en() + ARROW + name.en();
        return Localized.ofTyped(zh, en).orElse(name);
    }
}
