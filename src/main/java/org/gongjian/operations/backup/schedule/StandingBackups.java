package org.gongjian.operations.backup.schedule;

import java.time.Clock;

/** Asks where the scheduled backups stand. */
public final class StandingBackups {

    private final BackupPlan plan;
    private final BackupRuns runs;
    private final Clock clock;

    StandingBackups(BackupPlan plan, BackupRuns runs, Clock clock) {
        this.plan = plan;
        this.runs = runs;
        this.clock = clock;
    }

    public BackupStanding standing() {
        return BackupStanding.of(runs.good(), runs.last(), plan.directory(), clock.instant());
    }
}
