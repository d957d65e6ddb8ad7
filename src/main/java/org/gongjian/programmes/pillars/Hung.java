package org.gongjian.programmes.pillars;

import java.time.LocalDate;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A record that hangs on a programme.
 *
 * @param pillar of the programme; null where it hangs on the programme itself
 */
public record Hung(ProgrammeId programme, @Nullable PillarId pillar, RecordRef record, LocalDate on) {

    /** Records everybody may see; the database has the same list. */
    public static final Set<String> KINDS = Set.of("activity", "unit", "place", "gift", "alliance", "listing");
}
