package org.gongjian.custody;

import java.util.UUID;

/** Who or what things are with. */
public record Holder(Kind kind, UUID id) implements Comparable<Holder> {

    public enum Kind {
        UNIT,
        PLACE,
        PERSON,
        /** Under way, or out with a vehicle: here no longer, and there not yet. */
        CONSIGNMENT,
        /** Not in these books before, or lost since; the record with the id explains it. */
        NOWHERE
    }

    @Override
    public int compareTo(Holder other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }
}
