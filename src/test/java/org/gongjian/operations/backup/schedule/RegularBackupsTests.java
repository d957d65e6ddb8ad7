package org.gongjian.operations.backup.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.TestDatabase;
import org.gongjian.operations.backup.Backup;
import org.gongjian.operations.backup.BackupDone;
import org.gongjian.operations.backup.BackupOrder;
import org.gongjian.operations.backup.VerifiedBackup;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.BackupWriter;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.backup.file.Watcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.annotation.Transactional;

/** What the runs wrote down is rolled back after each test; what they wrote into the directory stays where it is. */
@RoomTest
@Transactional
class RegularBackupsTests {

    /** 02:30 of 8 January in Shanghai. */
    private static final Instant NIGHT = Instant.parse("2026-01-07T18:30:00Z");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private BackupRuns runs;

    @Autowired
    private TestClock clock;

    @Autowired
    @Qualifier("pool")
    private HikariDataSource pool;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final Disk disk = new Disk();

    @AfterEach
    void theStoryBeginsAnew() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aBackupIsMadeVerifiedAndWrittenDown() {
        clock.set(NIGHT);
        BackupRun run = backups(Retention.DEFAULT).round();

        assertThat(names()).containsExactly("gongjian-20260107T183000Z.backup");
        try (var backup = VerifiedBackup.read(only(), Optional.empty(), Watcher.NOBODY)) {
            assertThat(backup.digest()).isEqualTo(run.made().orElseThrow().digest());
            assertThat(backup.manifest().tables()).isNotEmpty();
        }
        assertThat(standing().lastGood()).contains(NIGHT);
        assertThat(standing().problem()).isEmpty();
    }

    @Test
    void itIsEncryptedWithThePassphraseOfTheDay() {
        clock.set(NIGHT);
        var passphrase = Passphrase.of("four words are enough");
        new RegularBackups(plan(Retention.DEFAULT, Optional.of(passphrase)), runs, disk, clock).round();

        assertThat(VerifiedBackup.header(only()).encrypted()).isTrue();
        try (var backup = VerifiedBackup.read(only(), Optional.of(passphrase), Watcher.NOBODY)) {
            assertThat(backup.encrypted()).isTrue();
        }
    }

    @Test
    void olderOnesAreThinnedOutAndForeignFilesStay() throws IOException {
        Files.writeString(directory.resolve("gongjian-20200101T000000Z.backup"), "made by hand");
        for (int day = 0; day < 10; day++) {
            clock.set(NIGHT.plus(Duration.ofDays(day)));
            backups(new Retention(2, 1, 1)).round();
        }
        assertThat(names())
                .containsExactly(
                        "gongjian-20200101T000000Z.backup",
                        "gongjian-20260115T183000Z.backup",
                        "gongjian-20260116T183000Z.backup");
        assertThat(runs.good()).hasSize(2);
    }

    @Test
    void afterAFailureNothingIsDeletedAndItIsTold() {
        clock.set(NIGHT);
        backups(new Retention(1, 0, 0)).round();
        clock.advance(Duration.ofDays(1));
        disk.broken = "No space left on device";

        assertThatThrownBy(() -> backups(new Retention(1, 0, 0)).round()).isInstanceOf(BackupException.class);
        assertThat(names()).containsExactly("gongjian-20260107T183000Z.backup");
        assertThat(standing().lastGood()).contains(NIGHT);
        assertThat(standing().problem())
                .hasValueSatisfying(why -> assertThat(why).contains("No space left on device"));
    }

    @Test
    void whatCannotBeReadBackIsNoBackup() {
        clock.set(NIGHT);
        backups(new Retention(1, 0, 0)).round();
        clock.advance(Duration.ofDays(1));
        disk.flipsABit = true;

        assertThatThrownBy(() -> backups(new Retention(1, 0, 0)).round()).hasMessageContaining("is damaged");
        assertThat(names()).containsExactly("gongjian-20260107T183000Z.backup");
        assertThat(standing().problem()).isPresent();
    }

    @Test
    void whereThereIsNoRoomForAnotherOneNothingIsBegun() {
        clock.set(NIGHT);
        backups(Retention.DEFAULT).round();
        clock.advance(Duration.ofDays(1));
        disk.room = 10;

        assertThatThrownBy(() -> backups(Retention.DEFAULT).round())
                .hasMessageContaining("there is room for 10 bytes")
                .hasMessageContaining("--backup-keep");
        assertThat(disk.made).isEqualTo(1);
    }

    @Test
    void aDirectoryThatIsGoneIsNamed() throws IOException {
        clock.set(NIGHT);
        Files.delete(directory);
        assertThatThrownBy(() -> backups(Retention.DEFAULT).round())
                .hasMessage(
                        "No backup was made: There is no directory " + directory + " for the backups: make it first");
        Files.writeString(directory, "a file");
        assertThatThrownBy(() -> backups(Retention.DEFAULT).round()).hasMessageContaining("is not a directory");
        assertThat(standing().problem()).isPresent();
    }

    @Test
    void noGoodBackupForMoreThanTwoDaysIsAProblem() throws IOException {
        clock.set(NIGHT);
        assertThat(standing().problem()).as("before the first night").isEmpty();
        backups(Retention.DEFAULT).round();
        clock.advance(Duration.ofDays(2));
        assertThat(standing().problem()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(standing().problem())
                .hasValueSatisfying(why -> assertThat(why).contains("more than 2 days"));

        clock.set(NIGHT);
        Files.delete(only());
        assertThat(standing().problem())
                .hasValueSatisfying(why -> assertThat(why).contains("is gone"));
    }

    @Test
    void whatAKilledProcessLeftIsSweptAfterADay() throws IOException {
        Path old = Files.writeString(directory.resolve(".gongjian-20260101T183000Z.unverified"), "half");
        Path recent = Files.writeString(directory.resolve("..gongjian-x" + BackupWriter.UNFINISHED), "not ours");
        Files.setLastModifiedTime(old, FileTime.from(NIGHT.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(recent, FileTime.from(NIGHT.minus(Duration.ofDays(2))));
        clock.set(NIGHT);
        backups(Retention.DEFAULT).round();
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    @Test
    void twoProcessesMakeOneBackupANight() {
        var night = new SettableClock();
        night.set(NIGHT.minus(Duration.ofHours(1)));
        ManualScheduler one = process(night);
        ManualScheduler other = process(night);
        try {
            both(one, other);
            assertThat(disk.made).as("before its time").isZero();

            at(night, NIGHT.plusSeconds(1), one, other);
            assertThat(disk.made).isEqualTo(1);

            at(night, NIGHT.plus(Duration.ofDays(1)).plusSeconds(1), other, one);
            assertThat(disk.made).isEqualTo(2);
        } finally {
            one.cancel(TaskInstanceId.of(BackupJob.NAME, RecurringTask.INSTANCE));
        }
    }

    @Test
    void aMissedNightIsMadeUpForAndAFailureTriedAgainAfterAnHour() {
        var night = new SettableClock();
        night.set(NIGHT.minus(Duration.ofHours(1)));
        ManualScheduler process = process(night);
        try {
            disk.broken = "No space left on device";
            at(night, NIGHT.plus(Duration.ofHours(9)), process);
            assertThat(disk.made).as("missed, then made up for in the morning").isEqualTo(1);

            at(night, NIGHT.plus(Duration.ofMinutes(9 * 60 + 59)), process);
            assertThat(disk.made).as("not yet again").isEqualTo(1);

            disk.broken = null;
            at(night, NIGHT.plus(Duration.ofHours(10)).plusSeconds(1), process);
            assertThat(disk.made).isEqualTo(2);
            assertThat(standing().problem()).isEmpty();

            at(night, NIGHT.plus(Duration.ofHours(12)), process);
            assertThat(disk.made).as("the next one is made the next night").isEqualTo(2);
        } finally {
            process.cancel(TaskInstanceId.of(BackupJob.NAME, RecurringTask.INSTANCE));
        }
    }

    private void at(SettableClock night, Instant instant, ManualScheduler... processes) {
        night.set(instant);
        clock.set(instant);
        both(processes);
    }

    private static void both(ManualScheduler... processes) {
        Stream.of(processes).forEach(ManualScheduler::runAnyDueExecutions);
    }

    private ManualScheduler process(SettableClock night) {
        RecurringTask<Void> task =
                BackupJob.task(plan(Retention.DEFAULT, Optional.empty()), backups(Retention.DEFAULT));
        return TestHelper.createManualScheduler(pool, List.of())
                .clock(night)
                .startTasks(List.of(task))
                .start();
    }

    private RegularBackups backups(Retention keep) {
        return new RegularBackups(plan(keep, Optional.empty()), runs, disk, clock);
    }

    private BackupPlan plan(Retention keep, Optional<Passphrase> passphrase) {
        return new BackupPlan(
                directory, LocalTime.of(2, 30), SHANGHAI, keep, () -> passphrase, directory.resolve("no keys"), false);
    }

    private BackupStanding standing() {
        return BackupStanding.of(runs.good(), runs.last(), directory, clock.instant());
    }

    private Path only() {
        return directory.resolve(names().getFirst());
    }

    private List<String> names() {
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The real thing, with faults. */
    private static final class Disk implements RegularBackups.Writing {

        private int made;
        private long room = Long.MAX_VALUE;
        private @Nullable String broken;
        private boolean flipsABit;

        @Override
        public BackupDone make(BackupOrder order) {
            made++;
            if (broken != null) {
                throw new BackupException(Fault.FAILED, "No backup was made: " + broken);
            }
            BackupDone done = Backup.make(TestDatabase.access(), order, Clock.systemUTC(), Watcher.NOBODY);
            if (flipsABit) {
                flip(order.file());
            }
            return done;
        }

        private static void flip(Path file) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public long room(Path directory) {
            return room;
        }
    }
}
