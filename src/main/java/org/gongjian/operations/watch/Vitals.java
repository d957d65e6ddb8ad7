package org.gongjian.operations.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.AuditChain;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.notices.UnsentNotices;
import org.gongjian.operations.backup.schedule.BackupStanding;
import org.gongjian.operations.backup.schedule.StandingBackups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How the installation is doing; asked of the database at most every quarter of a minute. */
@Component
class Vitals {

    private static final Duration SPAN = Duration.ofSeconds(15);

    private final Districts districts;
    private final AuditChain chain;
    private final JobRows jobs;
    private final UnsentNotices notices;
    private final ObjectProvider<StandingBackups> backups;
    private final Clock clock;
    private final Remembered<Signs> remembered = Remembered.of(SPAN, this::ask);

    Vitals(
            Districts districts,
            AuditChain chain,
            JobRows jobs,
            UnsentNotices notices,
            ObjectProvider<StandingBackups> backups,
            Clock clock) {
        this.districts = districts;
        this.chain = chain;
        this.jobs = jobs;
        this.notices = notices;
        this.backups = backups;
        this.clock = clock;
    }

    /**
     * @param at when they were taken
     * @param oldestUnsealed the oldest line of any district's log that no seal covers yet
     * @param unsent of all districts
     * @param backup empty where none are scheduled
     */
    record Signs(
            Instant at,
            Optional<Instant> oldestUnsealed,
            List<JobRows.Job> jobs,
            UnsentNotices.Unsent unsent,
            Optional<BackupStanding> backup) {

        Duration sealLag() {
            return oldestUnsealed.map(oldest -> Duration.between(oldest, at)).orElse(Duration.ZERO);
        }

        Optional<JobRows.Job> job(String name) {
            return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
        }
    }

    Signs signs() {
        return remembered.get();
    }

    Signs ask() {
        return new Signs(
                clock.instant(),
                districts.all().stream()
                        .flatMap(district -> CurrentDistrict.within(district.id(), chain::oldestUnsealed).stream())
                        .min(Comparator.naturalOrder()),
                jobs.all(),
                districts.all().stream()
                        .map(district -> CurrentDistrict.within(district.id(), notices::unsent))
                        .reduce(UnsentNotices.none(), UnsentNotices.Unsent::and),
                Optional.ofNullable(backups.getIfAvailable()).map(StandingBackups::standing));
    }
}
