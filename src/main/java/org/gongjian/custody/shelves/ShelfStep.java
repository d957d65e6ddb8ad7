package org.gongjian.custody.shelves;

import java.util.List;
import java.util.Locale;
import org.gongjian.custody.MovementKind;
import org.gongjian.district.Reason;

/** What can be done with things where they stand. */
public enum ShelfStep {
    SHELVED(MovementKind.SHELVED),
    /** For good: to readers, to a family, at an activity. */
    GIVEN_OUT(MovementKind.GIVEN_OUT),
    LOST(MovementKind.LOST),
    FOUND(MovementKind.FOUND);

    /** What somebody who stands before the shelf may choose; what is found has a page of its own. */
    public static final List<ShelfStep> HERE = List.of(SHELVED, GIVEN_OUT, LOST);

    private final MovementKind movement;

    ShelfStep(MovementKind movement) {
        this.movement = movement;
    }

    public Reason label() {
        return Reason.of("custody.shelf." + stored().replace('_', '-'));
    }

    MovementKind movement() {
        return movement;
    }

    /** Things that only change their shelf need no explanation. */
    boolean needsExplanation() {
        return this != SHELVED;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
