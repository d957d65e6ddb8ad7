package org.gongjian.operations.backup.schedule;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.NewId;
import org.gongjian.operations.backup.BackupDone;
import org.gongjian.operations.backup.BackupOrder;
import org.gongjian.operations.backup.VerifiedBackup;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.BackupWriter;
import org.gongjian.operations.backup.file.Causes;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.backup.file.Watcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of a plan: a backup is made under another name, read back to its last byte, and only then called a backup; then
 * older ones are thinned out. Nothing is deleted unless a new good one is there, and only what such a round has made.
 */
public final class RegularBackups {

    private static final Logger LOG = LoggerFactory.getLogger(RegularBackups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'gongjian-'uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String GOOD = ".backup";
    private static final String UNVERIFIED = ".unverified";
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final BackupPlan plan;
    private final BackupRuns runs;
    private final Writing writing;
    private final Clock clock;

    public RegularBackups(BackupPlan plan, BackupRuns runs, Writing writing, Clock clock) {
        this.plan = plan;
        this.runs = runs;
        this.writing = writing;
        this.clock = clock;
    }

    /** Writes a backup; and says how much room there is for it. */
    public interface Writing {

        BackupDone make(BackupOrder order);

        default long room(Path directory) throws IOException {
            return Files.getFileStore(directory).getUsableSpace();
        }
    }

    /**
     * Makes one and answers what became of it, which is also written down.
     *
     * @throws BackupException when none was made
     */
    public BackupRun round() {
        Instant began = clock.instant();
        try {
            BackupRun.Made made = make(began);
            BackupRun good = run(began, Optional.of(made), Optional.empty());
            runs.add(good);
            int pruned = prune();
            LOG.info("Backup {} is good ({} bytes); {} older ones were deleted", made.file(), made.bytes(), pruned);
            return good;
        } catch (RuntimeException failed) {
            LOG.error("{}", failed.getMessage());
            runs.add(run(began, Optional.empty(), Optional.of(String.valueOf(failed.getMessage()))));
            throw failed;
        }
    }

    private BackupRun run(Instant began, Optional<BackupRun.Made> made, Optional<String> failure) {
        return new BackupRun(NewId.uuid(), began, clock.instant(), made, failure, false);
    }

    private BackupRun.Made make(Instant began) {
        BackupPlan.unusable(plan.directory()).ifPresent(why -> {
            throw failed(why, null);
        });
        String name = NAME.format(began);
        Path unverified = plan.directory().resolve("." + name + UNVERIFIED);
        Path good = plan.directory().resolve(name + GOOD);
        try {
            sweep(began);
            requireRoom();
            Optional<Passphrase> passphrase = plan.passphrase().get().map(Passphrase::requireLong);
            BackupDone done = writing.make(
                    new BackupOrder(unverified, false, passphrase, plan.keys(), plan.withKeys(), false, 1));
            verify(done, unverified, passphrase);
            publish(unverified, good);
            warn(done);
            return new BackupRun.Made(
                    name + GOOD, done.written().bytes(), done.written().digest());
        } catch (IOException machine) {
            throw failed(plan.directory() + ": " + Causes.words(machine), machine);
        } finally {
            delete(unverified);
        }
    }

    private static BackupException failed(String why, @org.jspecify.annotations.Nullable Exception cause) {
        String message = "No backup was made: " + why;
        return cause == null
                ? new BackupException(Fault.FAILED, message)
                : new BackupException(Fault.FAILED, message, cause);
    }

    private void requireRoom() throws IOException {
        Optional<Long> last =
                runs.good().stream().findFirst().flatMap(BackupRun::made).map(BackupRun.Made::bytes);
        long room = writing.room(plan.directory());
        if (last.isPresent() && room < last.get()) {
            throw failed(
                    "there is room for " + room + " bytes in " + plan.directory() + ", and the last backup took "
                            + last.get() + ": delete something there, or keep fewer (--backup-keep)",
                    null);
        }
    }

    private static void verify(BackupDone done, Path file, Optional<Passphrase> passphrase) {
        try (var backup = VerifiedBackup.read(file, passphrase, Watcher.NOBODY)) {
            if (!backup.digest().equals(done.written().digest())) {
                throw failed("what lies on the disk is not what was written; look after the disk", null);
            }
        }
    }

    private void publish(Path unverified, Path good) throws IOException {
        if (Files.exists(good)) {
            throw new FileAlreadyExistsException(good.toString(), null, "there is a " + good + " already");
        }
        Files.move(unverified, good, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(plan.directory(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void warn(BackupDone done) {
        if (done.manifest().contentsElsewhere() > 0) {
            LOG.warn(
                    "{} photos and documents lie in the object store and are not in the backup",
                    done.manifest().contentsElsewhere());
        }
        if (!done.keysMissing().isEmpty()) {
            LOG.warn("Personal fields are encrypted with keys that are not at hand: {}", done.keysMissing());
        }
    }

    /** Deletes what the plan does not keep; a file that cannot be deleted is tried again the next time. */
    private int prune() {
        List<BackupRun> here =
                runs.good().stream().filter(run -> Files.exists(file(run))).toList();
        Set<Instant> kept =
                plan.keep().kept(here.stream().map(BackupRun::began).collect(Collectors.toSet()), plan.zone());
        int pruned = 0;
        for (BackupRun run : here) {
            if (!kept.contains(run.began()) && delete(file(run))) {
                runs.prune(run, clock.instant());
                pruned++;
            }
        }
        return pruned;
    }

    private Path file(BackupRun run) {
        return plan.directory().resolve(run.made().orElseThrow().file());
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException remains) {
            LOG.warn("The old backup {} could not be deleted: {}", file, Causes.words(remains));
            return false;
        }
    }

    /** What a killed process left half done. */
    private void sweep(Instant now) throws IOException {
        try (var files = Files.newDirectoryStream(plan.directory(), ".gongjian-*")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                boolean ours = name.endsWith(UNVERIFIED) || name.endsWith(BackupWriter.UNFINISHED);
                if (ours && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED))) {
                    delete(file);
                }
            }
        }
    }
}
