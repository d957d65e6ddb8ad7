package org.gongjian.imports.rows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.imports.ImportKind;
import org.springframework.stereotype.Component;

/** The rooms that take rows: each kind of table has one. */
@Component
public class Targets {

    private final Map<ImportKind, TargetRoom> rooms = new EnumMap<>(ImportKind.class);

    Targets(List<TargetRoom> rooms) {
        for (TargetRoom room : rooms) {
            if (this.rooms.put(room.kind(), room) != null) {
                throw new IllegalStateException("two rooms take the rows of " + room.kind());
            }
        }
    }

    /** The room that takes the rows of a kind. */
    public TargetRoom of(ImportKind kind) {
        return Objects.requireNonNull(rooms.get(kind), () -> "no room takes the rows of " + kind);
    }
}
