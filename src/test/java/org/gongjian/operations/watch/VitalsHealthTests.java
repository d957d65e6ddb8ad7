package org.gongjian.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongjian.operations.backup.schedule.BackupStanding;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class VitalsHealthTests {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void aBackupThatFailedIsToldWithTheLastGoodOne() {
        Health health = VitalsHealth.health(new BackupStanding(
                Optional.of(NOW.minus(Duration.ofDays(1))), Optional.of(NOW), Optional.of("The disk is full")));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("why", "The disk is full")
                .containsEntry("lastGood", NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void aGoodBackupIsWell() {
        Health health = VitalsHealth.health(new BackupStanding(Optional.of(NOW), Optional.of(NOW), Optional.empty()));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void jobsThatFailOrDoNotBeginAreNamed() {
        Health health = VitalsHealth.health(
                List.of(
                        new JobRows.Job("well", Optional.of(NOW), NOW.plusSeconds(60), false, 0),
                        new JobRows.Job("failing", Optional.empty(), NOW.plusSeconds(60), false, 3),
                        new JobRows.Job("late", Optional.of(NOW), NOW.minus(Duration.ofHours(1)), false, 0),
                        new JobRows.Job("long", Optional.of(NOW), NOW.minus(Duration.ofHours(1)), true, 0)),
                NOW);
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsOnlyKeys("failing", "late");
    }

    @Test
    void nothingIsSaidOfJobsThatAreWell() {
        Health health = VitalsHealth.health(
                List.of(new JobRows.Job("well", Optional.of(NOW), NOW.minusSeconds(5), false, 0)), NOW);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEmpty();
    }
}
