package org.gongjian.imports.api;

import java.time.Instant;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.imports.Import;
import org.gongjian.imports.ImportCounts;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.ImportState;
import org.gongjian.imports.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A table that was sent, and how far it has come.
 *
 * @param area it is for; none for the whole district
 * @param mapping none until somebody confirmed it
 * @param updates whether records that say something else are changed too
 * @param progress rows that the work going on has read
 * @param trouble why the last step did not come to its end
 * @param fileUntil when the file is deleted at the latest
 */
record SentTable(
        ImportId id,
        ImportKind kind,
        @Nullable AreaId area,
        ImportState state,
        String fileName,
        long bytes,
        @Nullable Mapping mapping,
        boolean updates,
        int progress,
        ImportCounts counts,
        @Nullable Localized trouble,
        Instant sentAt,
        @Nullable Instant checkedAt,
        @Nullable Instant doneAt,
        @Nullable Instant undoneAt,
        Instant fileUntil,
        int version) {

    static SentTable of(Import of, Wordings wordings) {
        Reason trouble = of.trouble();
        return new SentTable(
                of.id(),
                of.kind(),
                of.area(),
                of.state(),
                of.fileName(),
                of.bytes(),
                of.mapping(),
                of.updates(),
                of.progress(),
                of.counts(),
                trouble == null ? null : wordings.both(trouble),
                of.sentAt(),
                of.checkedAt(),
                of.doneAt(),
                of.undoneAt(),
                of.fileUntil(),
                of.version());
    }
}
