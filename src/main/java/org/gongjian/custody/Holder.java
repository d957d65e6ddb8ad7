package org.gongjian.custody;

import java.util.UUID;

/** Who or what things are with. */
public record Holder(Kind kind, UUID id) implements Comparable<Holder> {

    private static final UUID ANYBODY = new UUID(0, 0);

    /** Things that were given out for good are with those who read them. */
    public static final Holder READERS = new Holder(Kind.READERS, ANYBODY);

    /** Where things are that nobody finds. */
    public static final Holder LOST = new Holder(Kind.LOST, ANYBODY);

    public enum Kind {
        UNIT,
        PLACE,
        PERSON,
        /** A box that stands at a place. */
        BOX,
        /** Sent and not yet arrived. */
        TRANSFER,
        /** Somebody outside who keeps or carries things. */
        KEEPER,
        READERS,
        LOST,
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
