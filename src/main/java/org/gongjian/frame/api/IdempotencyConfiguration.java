package org.gongjian.frame.api;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the filter behind security, which says whose key it is. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    private static final int BEHIND_SECURITY = 0;

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            AnsweredRequests answers, TransactionTemplate transaction, ProblemWriter problems, Clock clock) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(answers, transaction, problems, clock));
        filter.setOrder(BEHIND_SECURITY);
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }
}
