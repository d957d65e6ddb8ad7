package org.gongjian.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases again whom an older backup brought back, and makes findable whom an older version registered. */
@Configuration(proxyBeanMethods = false)
class PersonJobs {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> keepPersons(Districts districts, Erasures erasures, NameShelf shelf) {
        return Tasks.recurring("keep-persons", FixedDelay.of(EVERY))
                .execute((instance, context) -> districts
                        .all()
                        .forEach(district -> CurrentDistrict.run(district.id(), () -> {
                            erasures.eraseAgain();
                            int filled;
                            do {
                                filled = shelf.fill();
                            } while (filled > 0);
                        })));
    }
}
