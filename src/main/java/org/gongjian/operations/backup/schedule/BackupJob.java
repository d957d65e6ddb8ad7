package org.gongjian.operations.backup.schedule;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.backup.Backup;
import org.gongjian.operations.backup.file.Watcher;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes backups where there is a plan: once a day, whatever the number of processes. A time that was missed because nothing
 * ran is made up for at the next start; after a failure it is tried again every hour.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(BackupPlan.class)
class BackupJob {

    static final String NAME = "back-up";
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    @Bean
    RegularBackups regularBackups(BackupPlan plan, BackupRuns runs, DatabaseAccess database, Clock clock) {
        return new RegularBackups(plan, runs, order -> Backup.make(database, order, clock, Watcher.NOBODY), clock);
    }

    @Bean
    RecurringTask<Void> backUp(BackupPlan plan, RegularBackups backups) {
        return task(plan, backups);
    }

    @Bean
    StandingBackups standingBackups(BackupPlan plan, BackupRuns runs, Clock clock) {
        return new StandingBackups(plan, runs, clock);
    }

    static RecurringTask<Void> task(BackupPlan plan, RegularBackups backups) {
        Daily daily = new Daily(plan.zone(), plan.at());
        FailureHandler<Void> again = (complete, operations) -> {
            Instant soon = complete.getTimeDone().plus(AGAIN_AFTER);
            Instant next = daily.getNextExecutionTime(complete);
            operations.reschedule(complete, next.isBefore(soon) ? next : soon);
        };
        return Tasks.recurring(NAME, daily).onFailure(again).execute((instance, context) -> backups.round());
    }
}
