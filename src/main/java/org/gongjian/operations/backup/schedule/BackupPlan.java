package org.gongjian.operations.backup.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Passphrase;

/**
 * Backups to be made every day.
 *
 * @param directory where they lie; all processes of an installation use the same
 * @param at the time of the day
 * @param zone whose clock that is, and where days, weeks and months begin
 * @param keep which are kept
 * @param passphrase encrypts them; asked for each one, so that it may be changed meanwhile
 * @param keys the key file of the personal fields
 * @param withKeys whether the keys go into them
 */
public record BackupPlan(
        Path directory,
        LocalTime at,
        ZoneId zone,
        Retention keep,
        Supplier<Optional<Passphrase>> passphrase,
        Path keys,
        boolean withKeys) {

    public BackupPlan {
        directory = directory.toAbsolutePath().normalize();
    }

    /** All that is wrong with it, before anything is started. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        unusable(directory).ifPresent(problems::add);
        try {
            Optional<Passphrase> given = passphrase.get().map(Passphrase::requireLong);
            if (withKeys && given.isEmpty()) {
                problems.add(
                        "--backup-with-keys needs a passphrase (--backup-passphrase-file): whoever has both a backup"
                                + " and the keys could read every personal field");
            }
        } catch (BackupException weak) {
            problems.add(String.valueOf(weak.getMessage()));
        }
        return problems;
    }

    /** Why nothing can be written into a directory. */
    static Optional<String> unusable(Path directory) {
        if (!Files.exists(directory)) {
            return Optional.of("There is no directory " + directory + " for the backups: make it first");
        }
        if (!Files.isDirectory(directory)) {
            return Optional.of(directory + " is not a directory: name one for the backups");
        }
        return Files.isWritable(directory)
                ? Optional.empty()
                : Optional.of("Nothing can be written into " + directory
                        + ": give it to the user Gongjian runs as, or choose another --backup-dir");
    }
}
