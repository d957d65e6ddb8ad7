package org.gongjian.operations.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gongjian.identity.accounts.SignInRefused;
import org.gongjian.operations.backup.schedule.BackupStanding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The installation's own figures beside those of pages, pool and Java machine. Labels name jobs, never people or districts. */
@Component
class VitalsMetrics implements MeterBinder {

    private static final String SECONDS = "seconds";

    private final Vitals vitals;
    private final List<String> jobs;
    private final ObjectProvider<MeterRegistry> registry;

    VitalsMetrics(Vitals vitals, List<Task<?>> jobs, ObjectProvider<MeterRegistry> registry) {
        this.vitals = vitals;
        this.jobs = jobs.stream().map(Task::getName).sorted().toList();
        this.registry = registry;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "gongjian.audit.unsealed.age",
                SECONDS,
                "Age of the oldest audit line without a seal",
                Tags.empty(),
                signs -> seconds(signs.sealLag()));
        gauge(
                meters,
                "gongjian.backup.age",
                SECONDS,
                "Since the last good scheduled backup; NaN where there is none",
                Tags.empty(),
                signs -> age(signs, signs.backup().flatMap(BackupStanding::lastGood)));
        gauge(
                meters,
                "gongjian.backup.problem",
                "",
                "1 where somebody should look after the scheduled backups",
                Tags.empty(),
                signs -> signs.backup().flatMap(BackupStanding::problem).isPresent() ? 1 : 0);
        gauge(
                meters,
                "gongjian.notices.unsent",
                "",
                "Notices given up within a week, or due for more than an hour",
                Tags.of(Tag.of("by", "mail")),
                signs -> signs.unsent().mails());
        gauge(
                meters,
                "gongjian.notices.unsent",
                "",
                "Notices given up within a week, or due for more than an hour",
                Tags.of(Tag.of("by", "webhook")),
                signs -> signs.unsent().messages());
        for (String job : jobs) {
            Tags named = Tags.of(Tag.of("job", job));
            gauge(
                    meters,
                    "gongjian.job.success.age",
                    SECONDS,
                    "Since the job last succeeded; NaN where it never did",
                    named,
                    signs -> age(signs, signs.job(job).flatMap(JobRows.Job::lastSuccess)));
            gauge(
                    meters,
                    "gongjian.job.failures",
                    "",
                    "How many times in a row the job failed",
                    named,
                    signs -> signs.job(job).map(JobRows.Job::failures).orElse(0));
        }
        failures(meters);
    }

    @EventListener
    void on(SignInRefused refused) {
        registry.ifAvailable(meters -> failures(meters).increment());
    }

    private static Counter failures(MeterRegistry meters) {
        return Counter.builder("gongjian.sign.in.failures")
                .description("Refused attempts to sign in")
                .register(meters);
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            String unit,
            String description,
            Tags tags,
            ToDoubleFunction<Vitals.Signs> figure) {
        Gauge.builder(name, vitals, asked -> figure.applyAsDouble(asked.signs()))
                .tags(tags)
                .baseUnit(unit.isEmpty() ? null : unit)
                .description(description)
                .register(meters);
    }

    private static double age(Vitals.Signs signs, Optional<Instant> since) {
        return since.map(instant -> seconds(Duration.between(instant, signs.at())))
                .orElse(Double.NaN);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
