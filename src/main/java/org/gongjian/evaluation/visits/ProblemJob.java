package org.gongjian.evaluation.visits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at each district's problems, one transaction each. */
@Configuration(proxyBeanMethods = false)
class ProblemJob {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> lookAtProblems(Districts districts, ProblemWatch watch) {
        return Tasks.recurring("site-problems", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), watch::look)));
    }
}
