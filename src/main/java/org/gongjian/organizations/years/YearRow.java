package org.gongjian.organizations.years;

import java.time.LocalDate;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a unit's year: a record that everybody may see.
 *
 * @param path of its page, below the district
 * @param on the day it counts for
 * @param detail one sentence under the title
 * @param light how it stands, where that is judged
 * @param with the other units it concerns: a community thanks only for what concerns it
 */
public record YearRow(
        RecordRef record,
        String path,
        Localized title,
        LocalDate on,
        Reason detail,
        @Nullable Light light,
        Set<UnitId> with) {

    public YearRow {
        with = Set.copyOf(with);
    }

    boolean concerns(Set<UnitId> units) {
        return with.stream().anyMatch(units::contains);
    }
}
