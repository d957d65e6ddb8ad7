package org.gongjian.operations.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.backup.schedule.BackupPlan;
import org.gongjian.operations.backup.schedule.Retention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and when a server backs itself up. */
final class BackupOptions {

    @Option(
            names = "--backup-dir",
            paramLabel = "DIR",
            description = "back up into this directory every day, best on another disk; all processes use the same one")
    private @Nullable Path directory;

    @Option(names = "--backup-at", paramLabel = "HH:MM", description = "at this time (default: ${DEFAULT-VALUE})")
    private String at = "02:30";

    @Option(names = "--backup-zone", paramLabel = "ZONE", description = "by this clock (default: ${DEFAULT-VALUE})")
    private String zone = "Asia/Shanghai";

    @Option(
            names = "--backup-keep",
            paramLabel = "HOW",
            description = "the newest backup of so many days, weeks and months (default: ${DEFAULT-VALUE})")
    private String keep = Retention.DEFAULT.text();

    @Option(
            names = "--backup-passphrase-file",
            paramLabel = "FILE",
            description =
                    "encrypt them with the passphrase in its first line (or set " + PassphraseOptions.VARIABLE + ")")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--backup-with-keys",
            description = "put the key file of the personal fields into them too; encrypted backups only")
    private boolean withKeys;

    /** The plan; empty where no directory is named. What is wrong goes to the problems. */
    Optional<BackupPlan> plan(Path keys, Optional<Path> data, List<String> problems) {
        Path chosen = directory;
        if (chosen == null) {
            if (passphraseFile != null || withKeys) {
                problems.add("The backups have no directory: name one with --backup-dir");
            }
            return Optional.empty();
        }
        var wrong = new ArrayList<String>();
        Optional<LocalTime> time = time(wrong);
        Optional<ZoneId> clock = zone(wrong);
        Optional<Retention> kept = retention(wrong);
        if (data.filter(inside -> chosen.toAbsolutePath().normalize().startsWith(inside))
                .isPresent()) {
            wrong.add("--backup-dir lies in the data directory: what destroys the one destroys the other");
        }
        Optional<BackupPlan> plan = wrong.isEmpty()
                ? Optional.of(new BackupPlan(
                        chosen,
                        time.orElseThrow(),
                        clock.orElseThrow(),
                        kept.orElseThrow(),
                        this::passphrase,
                        keys,
                        withKeys))
                : Optional.empty();
        problems.addAll(wrong);
        plan.map(BackupPlan::problems).ifPresent(problems::addAll);
        return plan;
    }

    private Optional<Passphrase> passphrase() {
        return passphraseFile == null
                ? Optional.ofNullable(System.getenv(PassphraseOptions.VARIABLE))
                        .filter(value -> !value.isEmpty())
                        .map(Passphrase::of)
                : Optional.of(Passphrase.fromFile(passphraseFile));
    }

    private Optional<LocalTime> time(List<String> wrong) {
        try {
            return Optional.of(LocalTime.parse(at));
        } catch (DateTimeException noTime) {
            wrong.add("--backup-at " + at + " is not a time of the day, such as 02:30");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(List<String> wrong) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            wrong.add("--backup-zone " + zone + " is not known, such as Asia/Shanghai");
            return Optional.empty();
        }
    }

    private Optional<Retention> retention(List<String> wrong) {
        try {
            return Optional.of(Retention.parse(keep));
        } catch (IllegalArgumentException nothingKept) {
            wrong.add("--backup-keep: " + nothingKept.getMessage());
            return Optional.empty();
        }
    }
}
