package org.gongjian.custody;

import static org.gongjian.custody.Holder.Kind.BOX;
import static org.gongjian.custody.Holder.Kind.KEEPER;
import static org.gongjian.custody.Holder.Kind.PLACE;
import static org.gongjian.custody.Holder.Kind.READERS;
import static org.gongjian.custody.Holder.Kind.TRANSFER;

import java.util.Locale;
import java.util.Set;

/** What happened to the things, and between which kinds of holders that can happen. */
@SuppressWarnings("ImmutableEnumChecker") // the sets of the constants are unmodifiable
public enum MovementKind {
    /** Came into these books from where they had been before. */
    RECEIVED(Set.of(), Set.of()),
    /** Were counted where they are, after they had come uncounted. */
    COUNTED(Set.of(), Set.of()),
    /** Went on to somebody else. */
    HANDED_ON(Set.of(), Set.of()),
    /** Went back to where they came from. */
    RETURNED(Set.of(), Set.of()),
    /** Were put somewhere else by the same keeper. */
    SHELVED(Set.of(PLACE), Set.of(PLACE)),
    /** Were put into a box, from a shelf or from another box. */
    BOXED(Set.of(PLACE, BOX), Set.of(BOX)),
    /** Were taken out of a box. */
    UNPACKED(Set.of(BOX), Set.of(PLACE)),
    /** Were sent: they are under way until somebody confirms that they arrived. */
    SENT(Set.of(PLACE, BOX, KEEPER), Set.of(TRANSFER)),
    /** Were confirmed by whoever they were sent to. */
    ARRIVED(Set.of(TRANSFER), Set.of(KEEPER, PLACE)),
    /** Came back to the sender instead of arriving. */
    CALLED_BACK(Set.of(TRANSFER), Set.of(PLACE, BOX, KEEPER)),
    /** Were given out for good. */
    GIVEN_OUT(Set.of(PLACE, KEEPER), Set.of(READERS)),
    /** Are not found any more; somebody explained it. */
    LOST(Set.of(PLACE, BOX, KEEPER, TRANSFER), Set.of(Holder.Kind.LOST)),
    /** Were lost and are there again. */
    FOUND(Set.of(Holder.Kind.LOST), Set.of(PLACE, KEEPER));

    private final Set<Holder.Kind> from;
    private final Set<Holder.Kind> to;

    MovementKind(Set<Holder.Kind> from, Set<Holder.Kind> to) {
        this.from = from;
        this.to = to;
    }

    /** Whether things can move so between two holders; the four kinds that other verbs write never do by themselves. */
    boolean leads(Holder here, Holder there) {
        return from.contains(here.kind()) && to.contains(there.kind());
    }

    /** As it stands in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
