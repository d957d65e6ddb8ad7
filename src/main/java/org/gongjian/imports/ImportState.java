package org.gongjian.imports;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far an import has come. The message {@code imports.state.STATE} names it. */
public enum ImportState {
    /** The file is here; its columns are to be confirmed. */
    SENT,
    /** The dry run goes on. */
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    UNDOING,
    UNDONE,
    /** The run did not come to its end and left nothing; it can be run again. */
    BROKEN_OFF,
    /** Given up, or its time was over: the file is gone. */
    DISCARDED;

    public boolean isAtWork() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /** Whether the file is still to be used. */
    public boolean isOpen() {
        return this == SENT || this == CHECKED || this == BROKEN_OFF;
    }

    public Reason label() {
        return Reason.of("imports.state." + stored().replace('_', '-'));
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
