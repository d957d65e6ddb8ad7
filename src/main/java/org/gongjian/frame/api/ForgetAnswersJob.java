package org.gongjian.frame.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets kept answers, district by district. */
@Configuration(proxyBeanMethods = false)
class ForgetAnswersJob {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> forgetAnswers(Districts districts, AnsweredRequests answers, Clock clock) {
        return Tasks.recurring("forget-answers", FixedDelay.of(EVERY))
                .execute((instance, context) -> districts
                        .all()
                        .forEach(
                                district -> CurrentDistrict.run(district.id(), () -> answers.forget(clock.instant()))));
    }
}
