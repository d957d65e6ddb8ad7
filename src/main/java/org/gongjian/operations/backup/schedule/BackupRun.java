package org.gongjian.operations.backup.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.operations.backup.file.Digest;

/**
 * What became of one scheduled backup.
 *
 * @param made the file where there is one
 * @param failure why there is none, in words
 */
public record BackupRun(
        UUID id, Instant began, Instant ended, Optional<Made> made, Optional<String> failure, boolean pruned) {

    public BackupRun {
        if (made.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("Either there is a file, or there is a reason why not");
        }
    }

    /** A file that was verified. */
    public record Made(String file, long bytes, Digest digest) {}

    public boolean isGood() {
        return made.isPresent();
    }
}
