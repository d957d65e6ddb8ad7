package org.gongjian.search;

import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param path below the district
 * @param names what else it is called
 * @param body what its page says
 */
public record Hit(
        RecordRef record,
        String path,
        Localized title,
        @Nullable Localized names,
        @Nullable Localized body,
        @Nullable LocalDate day) {}
