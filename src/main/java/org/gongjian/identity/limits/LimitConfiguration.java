package org.gongjian.identity.limits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings, and forgets what needs no counting any more. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> forgetLimits(SharedCounts counts) {
        return Tasks.recurring("forget-limits", FixedDelay.of(EVERY)).execute((instance, context) -> counts.sweep());
    }
}
