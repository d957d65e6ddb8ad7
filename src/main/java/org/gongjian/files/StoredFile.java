package org.gongjian.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document of a record: kept, or withdrawn and kept from everybody, or erased for good.
 *
 * @param seq its place among those of its record
 * @param withdrawnAt null while it is kept
 * @param addedBy null for the system
 */
record StoredFile(
        FileId id,
        UploadId upload,
        FileKind kind,
        RecordRef about,
        int seq,
        FileDetails details,
        FileState state,
        @Nullable Instant withdrawnAt,
        Instant addedAt,
        @Nullable UUID addedBy,
        int version) {

    static StoredFile of(AttachFile command, UploadView upload, int seq, Instant at, LocalDate today) {
        fits(command.details(), today);
        return new StoredFile(
                command.id(),
                upload.id(),
                upload.kind(),
                upload.about(),
                seq,
                command.details(),
                FileState.KEPT,
                null,
                at,
                upload.by(),
                0);
    }

    /** @param withheld whether somebody it shows objects */
    Standing standing(boolean withheld) {
        return switch (state) {
            case KEPT ->
                details.consent() == null ? Standing.WITHOUT_CONSENT : withheld ? Standing.WITHHELD : Standing.SHOWN;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case ERASED -> Standing.ERASED;
        };
    }

    Verdict mayChange() {
        return switch (state) {
            case KEPT -> Verdict.allowed();
            case WITHDRAWN -> Verdict.refused(Reason.of("files.refused.withdrawn"));
            case ERASED -> Verdict.refused(Reason.of("files.refused.erased"));
        };
    }

    Verdict mayRestore() {
        return switch (state) {
            case KEPT -> Verdict.refused(Reason.of("files.refused.kept"));
            case WITHDRAWN -> Verdict.allowed();
            case ERASED -> Verdict.refused(Reason.of("files.refused.erased"));
        };
    }

    /** One withdraws first: whoever erases has seen that nobody misses it. */
    Verdict mayErase() {
        return switch (state) {
            case KEPT -> Verdict.refused(Reason.of("files.refused.not-withdrawn"));
            case WITHDRAWN -> Verdict.allowed();
            case ERASED -> Verdict.refused(Reason.of("files.refused.erased"));
        };
    }

    StoredFile changed(FileDetails now, LocalDate today) {
        mayChange().orConflict();
        fits(now, today);
        return with(now, state, withdrawnAt);
    }

    StoredFile withdrawn(Instant at) {
        mayChange().orConflict();
        return with(details, FileState.WITHDRAWN, at);
    }

    StoredFile restored() {
        mayRestore().orConflict();
        return with(details, FileState.KEPT, null);
    }

    StoredFile erased() {
        mayErase().orConflict();
        return with(FileDetails.erased(), FileState.ERASED, withdrawnAt);
    }

    private StoredFile with(FileDetails now, FileState then, @Nullable Instant withdrawn) {
        return new StoredFile(id, upload, kind, about, seq, now, then, withdrawn, addedAt, addedBy, version);
    }

    private static void fits(FileDetails details, LocalDate today) {
        Consent consent = details.consent();
        if (consent != null) {
            consent.fits(today).orRefuse("consentOn");
        }
    }
}
