package org.gongjian.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;

/**
 * Who may find a document: everybody, or whoever holds one of its keys. A key names a role or a unit, so that it needs no
 * change when people come and go or a unit moves to another area.
 *
 * @param open for everybody
 */
public record Readers(boolean open, Set<String> keys) {

    private static final Readers EVERYBODY = new Readers(true, Set.of());

    public Readers {
        keys = Set.copyOf(keys);
        if (open != keys.isEmpty()) {
            throw new IllegalArgumentException("a document is for everybody or for those with a key");
        }
    }

    public static Readers everybody() {
        return EVERYBODY;
    }

    /** District officers; nobody else until somebody is added. */
    public static Readers office() {
        return new Readers(false, Set.of(key(Role.DISTRICT_OFFICER)));
    }

    /** And whoever has a role. Adding to everybody adds nobody. */
    public Readers and(Role role) {
        return and(Set.of(key(role)));
    }

    /** And whoever may act for the units: their own people, and the street officers above them. */
    public Readers andWhoActsFor(Collection<UnitId> units) {
        return and(units.stream().map(Readers::key).toList());
    }

    static String key(Role role) {
        return role.stored();
    }

    static String key(UnitId unit) {
        return "unit:" + unit.value();
    }

    private Readers and(Collection<String> more) {
        if (open) {
            return this;
        }
        Set<String> all = new TreeSet<>(keys);
        all.addAll(more);
        return new Readers(false, all);
    }
}
