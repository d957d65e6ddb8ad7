package org.gongjian.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the programmes that were asked for.
 *
 * @param count of all of them
 * @param next after which the next page begins, null on the last
 */
public record ProgrammePage(
        List<Programme> programmes, long count, @Nullable ProgrammeId next) {

    public ProgrammePage {
        programmes = List.copyOf(programmes);
    }
}
