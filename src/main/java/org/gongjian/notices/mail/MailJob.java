package org.gongjian.notices.mail;

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

/** Plans and sends e-mail, district by district; the trouble of one is not another's. */
@Configuration(proxyBeanMethods = false)
class MailJob {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> sendNotices(Districts districts, MailPlan plan, Postman postman) {
        return Tasks.recurring("send-notices", FixedDelay.of(EVERY))
                .execute((instance, context) -> districts.all().forEach(district -> run(district, plan, postman)));
    }

    private static void run(District district, MailPlan plan, Postman postman) {
        try {
            CurrentDistrict.run(district.id(), () -> {
                plan.run();
                postman.run();
            });
        } catch (RuntimeException failed) {
            LOG.error("Sending the notices of {} failed", district.slug().value(), failed);
        }
    }
}
