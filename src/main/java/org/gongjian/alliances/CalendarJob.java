package org.gongjian.alliances;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into each district's calendar: agreements that come into force, and those whose renewal is due. */
@Configuration(proxyBeanMethods = false)
class CalendarJob {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> lookIntoAgreements(Districts districts, AgreementCalendar calendar) {
        return Tasks.recurring("agreement-calendar", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), calendar::look)));
    }
}
