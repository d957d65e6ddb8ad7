package org.gongjian.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes notices as old as each district's rule says, district by district. */
@Configuration(proxyBeanMethods = false)
class ForgetJob {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> forgetNotices(Districts districts, Retention retention) {
        return Tasks.recurring("forget-notices", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), () -> retention.run())));
    }
}
