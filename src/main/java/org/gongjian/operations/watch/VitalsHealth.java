package org.gongjian.operations.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongjian.operations.backup.schedule.BackupStanding;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody should look after although pages are answered; the operator sees it, and no balancer acts on it. */
@Configuration(proxyBeanMethods = false)
class VitalsHealth {

    /** The log is sealed every minute; what is older waits for a transaction that does not end. */
    private static final Duration UNSEALED_TOO_LONG = Duration.ofMinutes(15);

    private static final Duration LATE = Duration.ofMinutes(10);

    @Bean
    HealthIndicator backup(Vitals vitals) {
        return () -> vitals.signs()
                .backup()
                .map(VitalsHealth::health)
                .orElseGet(() -> Health.unknown()
                        .withDetail("why", "no backups are scheduled: serve --backup-dir DIR does so")
                        .build());
    }

    static Health health(BackupStanding standing) {
        var health = standing.problem()
                .map(why -> Health.down().withDetail("why", why))
                .orElseGet(Health::up);
        standing.lastGood().ifPresent(last -> health.withDetail("lastGood", last));
        standing.lastRun().ifPresent(last -> health.withDetail("lastRun", last));
        return health.build();
    }

    @Bean
    HealthIndicator jobs(Vitals vitals) {
        return () -> {
            Vitals.Signs signs = vitals.signs();
            return health(signs.jobs(), signs.at());
        };
    }

    static Health health(List<JobRows.Job> jobs, Instant now) {
        List<JobRows.Job> ill = jobs.stream()
                .filter(job -> job.failures() > 0 || isLate(job, now))
                .toList();
        var health = ill.isEmpty() ? Health.up() : Health.down();
        ill.forEach(job -> health.withDetail(
                job.name(), job.failures() > 0 ? job.failures() + " failures in a row" : "due since " + job.due()));
        return health.build();
    }

    private static boolean isLate(JobRows.Job job, Instant now) {
        return !job.running() && job.due().isBefore(now.minus(LATE));
    }

    @Bean
    HealthIndicator auditSeal(Vitals vitals) {
        return () -> {
            Vitals.Signs signs = vitals.signs();
            Optional<Instant> oldest = signs.oldestUnsealed();
            var health = signs.sealLag().compareTo(UNSEALED_TOO_LONG) > 0 ? Health.down() : Health.up();
            oldest.ifPresent(at -> health.withDetail("oldestUnsealed", at));
            return health.build();
        };
    }
}
