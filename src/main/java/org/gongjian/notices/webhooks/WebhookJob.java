package org.gongjian.notices.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the messages to other systems, district by district; the trouble of one is not another's. */
@Configuration(proxyBeanMethods = false)
class WebhookJob {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookJob.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> sendWebhooks(Districts districts, Courier courier) {
        return Tasks.recurring("send-webhooks", FixedDelay.of(EVERY))
                .execute((instance, context) -> districts.all().forEach(district -> run(district, courier)));
    }

    private static void run(District district, Courier courier) {
        try {
            CurrentDistrict.run(district.id(), courier::run);
        } catch (RuntimeException failed) {
            LOG.error("Sending the messages of {} failed", district.slug().value(), failed);
        }
    }
}
