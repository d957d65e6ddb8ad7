package org.gongjian.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes through every district: ends what nobody is at work on, deletes files and journals whose time is over. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportSweep {

    /** A step that was begun so long ago holds its lock, or is dead. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> sweepImports(Districts districts, ImportDesk desk) {
        return Tasks.recurring("sweep-imports", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), desk::sweep)));
    }
}
