package org.gongjian.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** After an update of the analyser, indexes every district anew in turn. */
@Configuration(proxyBeanMethods = false)
class RebuildJob {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> rebuildSearchIndex(Districts districts, SearchIndex index) {
        return Tasks.recurring("rebuild-search-index", FixedDelay.of(EVERY))
                .execute((instance, context) -> districts
                        .all()
                        .forEach(district -> CurrentDistrict.run(district.id(), () -> {
                            if (!index.isCurrent()) {
                                index.rebuild();
                            }
                        })));
    }
}
