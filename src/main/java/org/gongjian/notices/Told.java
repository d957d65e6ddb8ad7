package org.gongjian.notices;

import java.time.Instant;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person reads it.
 *
 * @param title what the record is called; null where the person may not open it (any more)
 * @param path of the record, below the district; null likewise
 */
public record Told(
        NoticeId id,
        NoticeKind kind,
        Reason says,
        @Nullable Localized title,
        @Nullable String path,
        boolean urgent,
        Instant toldAt,
        boolean read) {}
