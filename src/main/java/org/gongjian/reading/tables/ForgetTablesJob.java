package org.gongjian.reading.tables;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes through every district and deletes the tables that nobody brought in. */
@Configuration(proxyBeanMethods = false)
class ForgetTablesJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> forgetLibraryTables(Districts districts, KeptTables tables) {
        return Tasks.recurring("forget-library-tables", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), tables::sweep)));
    }
}
