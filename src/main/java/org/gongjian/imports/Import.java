package org.gongjian.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody sent, and how far it has come.
 *
 * @param area it is for, null for the whole district
 * @param mapping null until somebody confirmed it
 * @param updates whether records that say something else are changed too
 * @param progress rows that the work going on has read
 * @param trouble why the last step did not come to its end
 * @param sentBy the account, null for the system itself
 * @param fileUntil when the file is deleted at the latest
 * @param version rises with every step
 */
public record Import(
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
        @Nullable Reason trouble,
        @Nullable UUID sentBy,
        Instant sentAt,
        @Nullable Instant checkedAt,
        @Nullable Instant doneAt,
        @Nullable Instant undoneAt,
        Instant fileUntil,
        int version) {

    /** Below the district. */
    public String path() {
        return "imports/" + id.value();
    }

    public Verdict mayBeMapped() {
        return require(state.isOpen(), "imports.refused.not-open");
    }

    /** Only what was checked and has no fault is run. */
    public Verdict mayRun() {
        return require(state == ImportState.CHECKED || state == ImportState.BROKEN_OFF, "imports.refused.not-checked")
                .and(require(counts.faulty() == 0, "imports.refused.faulty"))
                .and(require(counts.created() + counts.changed() > 0, "imports.refused.nothing"));
    }

    public Verdict mayUndo(Instant now, Duration within) {
        return require(state == ImportState.DONE, "imports.refused.not-done")
                .and(Verdict.require(
                        doneAt != null && !now.isAfter(doneAt.plus(within)),
                        Reason.of("imports.refused.undo.late", within.toDays())));
    }

    public Verdict mayBeDiscarded() {
        return require(state.isOpen(), "imports.refused.not-open");
    }

    private static Verdict require(boolean may, String otherwise) {
        return Verdict.require(may, Reason.of(otherwise));
    }
}
