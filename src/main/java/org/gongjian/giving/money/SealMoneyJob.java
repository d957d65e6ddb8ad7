package org.gongjian.giving.money;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the ledger of every district in turn, each in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class SealMoneyJob {

    private static final Duration EVERY = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> sealMoney(Districts districts, MoneyChain chain) {
        return Tasks.recurring("seal-money", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        districts.all().forEach(district -> CurrentDistrict.run(district.id(), () -> chain.seal())));
    }
}
