package org.gongjian.evaluation.campaigns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures open rounds, district by district. */
@Configuration(proxyBeanMethods = false)
class MeasuringJob {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> measureRounds(Districts districts, MeasuringWatch watch) {
        return Tasks.recurring("measure-rounds", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), watch::look)));
    }
}
