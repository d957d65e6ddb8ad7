package org.gongjian.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, by ids only.
 *
 * @param account null for the system itself, such as a job or the command line
 * @param mandate under which, where one was; it is somebody else's where the account acted for its holder
 */
public record Author(@Nullable UUID account, @Nullable UUID mandate) {

    public static final Author SYSTEM = new Author(null, null);
}
