package org.gongjian.listings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks in each district for listings that run out. */
@Configuration(proxyBeanMethods = false)
class ListingCalendarJob {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> lookIntoListings(Districts districts, ListingNews news) {
        return Tasks.recurring("listing-calendar", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), news::ofTheDay)));
    }
}
