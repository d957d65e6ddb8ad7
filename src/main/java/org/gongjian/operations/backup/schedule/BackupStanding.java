package org.gongjian.operations.backup.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the scheduled backups stand.
 *
 * @param lastGood when the last good one was begun
 * @param problem what somebody should look after, in words
 */
public record BackupStanding(Optional<Instant> lastGood, Optional<Instant> lastRun, Optional<String> problem) {

    /** A backup a day, and one may fail. */
    static final Duration OLDEST = Duration.ofDays(2);

    static BackupStanding of(List<BackupRun> good, Optional<BackupRun> last, Path directory, Instant now) {
        Optional<BackupRun> lastGood = good.stream().findFirst();
        return new BackupStanding(
                lastGood.map(BackupRun::began),
                last.map(BackupRun::began),
                last.flatMap(BackupRun::failure)
                        .or(() -> lastGood.filter(run -> run.began().isBefore(now.minus(OLDEST)))
                                .map(run -> "The last good backup is of " + run.began()
                                        + ": none was made for more than " + OLDEST.toDays() + " days"))
                        .or(() -> lastGood.flatMap(BackupRun::made)
                                .map(made -> directory.resolve(made.file()))
                                .filter(Files::notExists)
                                .map(gone -> "The last good backup is gone: there is no " + gone)));
    }
}
