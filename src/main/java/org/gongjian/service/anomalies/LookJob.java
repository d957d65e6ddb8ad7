package org.gongjian.service.anomalies;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.service.ServiceLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each district through for hours that look odd and for shifts whose hours wait. */
@Configuration(proxyBeanMethods = false)
class LookJob {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> lookForOddHours(Districts districts, Anomalies anomalies, ServiceLedger ledger) {
        return Tasks.recurring("look-for-odd-hours", FixedDelay.of(EVERY))
                .execute((instance, context) -> districts
                        .all()
                        .forEach(district -> CurrentDistrict.run(district.id(), () -> {
                            anomalies.look();
                            ledger.lookForWaiting();
                        })));
    }
}
