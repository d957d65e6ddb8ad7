package org.gongjian.giving.money;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/** What a row of the ledger says happened. */
public enum EntryKind {
    /** The donor promised it. */
    PLEDGED,
    /** What was promised will not come, and why. */
    WRITTEN_OFF,
    /** The donor's money came. */
    RECEIVED,
    /** Money went back to the donor. */
    RETURNED,
    /** Money was paid to somebody for the fund's purpose. */
    SPENT,
    /** Money that was spent came back from who got it. */
    CAME_BACK,
    /** Another row is taken back, whole. */
    COUNTERED;

    /** What somebody writes down; a counter-entry is a step of its own. */
    public static final List<EntryKind> ENTERED = List.of(RECEIVED, SPENT, PLEDGED, WRITTEN_OFF, RETURNED, CAME_BACK);

    public Reason label() {
        return Reason.of("giving.money.kind." + code());
    }

    /** As it stands in an address. */
    public String code() {
        return stored().replace('_', '-');
    }

    public static Optional<EntryKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether it has to say why. */
    public boolean needsReason() {
        return this == WRITTEN_OFF || this == RETURNED || this == CAME_BACK || this == COUNTERED;
    }

    /** Whether money moved, and so some paper has a number. */
    public boolean needsReference() {
        return this == RECEIVED || this == RETURNED || this == SPENT || this == CAME_BACK;
    }

    boolean concernsDonor() {
        return this == RECEIVED || this == RETURNED;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
