package org.gongjian.identity.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.gongjian.district.signals.Signals;
import org.gongjian.identity.accounts.AccountsAtHand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the sessions of the pages are kept. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionStore {

    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    CachedSessions sessions(
            StoredSessions stored,
            AccountsAtHand accounts,
            Signals signals,
            PlatformTransactionManager transactions,
            @Value("${spring.session.timeout}") Duration idle) {
        return new CachedSessions(stored, accounts, signals, transactions, idle);
    }

    @Bean
    RecurringTask<Void> forgetSessions(StoredSessions stored, Clock clock) {
        return Tasks.recurring("forget-sessions", FixedDelay.of(EVERY))
                .execute((instance, context) -> stored.forget(clock.instant()));
    }
}
